namespace Chancery.Record.Queries;

/// <summary>An analyst's decision as it stands in the record.</summary>
/// <param name="Verb">accept, reject, merge, split, correct or withdraw.</param>
/// <param name="At">When it was taken down (ISO instant), as the caller gave it.</param>
/// <param name="Applies">False when nothing in the record answers to its ids any more, or it was withdrawn.</param>
public sealed record DecisionLine(string Id, string Verb, IReadOnlyList<string> Ids, string? Value, string Because, string By, string? At, bool Applies);
