namespace Chancery.Record.Queries;

/// <summary>The facets of a pair on a day. Without a day, as of the last day the record knows of the pair.</summary>
public sealed record PairStatus(IReadOnlyList<string> Pair, string? AsOf, string? KnownBy, IReadOnlyList<FacetLine> Facets);
