namespace Chancery.Record.Queries;

/// <summary>One side of a disagreement: what it says, and the sentences that say it.</summary>
public sealed record DisagreementSide(string Value, IReadOnlyList<Evidence> Evidence);
