namespace Chancery.Record.Queries;

/// <summary>How a line came about, from the sentence to the record.</summary>
/// <param name="Kind">event, statement, facet, disagreement, person, article or decision.</param>
public sealed record Explanation(string Id, string Kind, string Title, IReadOnlyList<ExplanationStep> Steps, IReadOnlyList<Evidence> Evidence);
