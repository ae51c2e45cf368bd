namespace Chancery.Record.Queries;

/// <summary>Disagreements of a pair, or of every pair.</summary>
public sealed record DisagreementList(IReadOnlyList<DisagreementLine> Disagreements);
