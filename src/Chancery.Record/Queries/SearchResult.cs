namespace Chancery.Record.Queries;

/// <summary>Hits of a full-text search, best first.</summary>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits);
