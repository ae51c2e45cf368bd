namespace Chancery.Record.Queries;

/// <summary>One page on a pair, as of a day of valid time and by a day of report time.</summary>
public sealed record Brief(
    IReadOnlyList<string> Pair,
    string? AsOf,
    string? KnownBy,
    IReadOnlyList<FacetLine> Facets,
    IReadOnlyList<EventLine> Chronology,
    IReadOnlyList<ClaimLine> Statements,
    IReadOnlyList<OpenLine> Open,
    IReadOnlyList<DisagreementLine> Disagreements);
