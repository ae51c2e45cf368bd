namespace Chancery.Record.Queries;

/// <summary>A facet that has another value on the later day.</summary>
public sealed record FacetChange(string Facet, string Direction, string? Subject, FacetLine Before, FacetLine After);
