using Chancery.Record.Identity;

namespace Chancery.Record.Relations;

/// <summary>A facet as it stands on a day.</summary>
/// <param name="Status">stated, inferred or not stated.</param>
internal sealed record FacetState(
    string Id,
    string Facet,
    string Direction,
    string? Subject,
    string Value,
    string? Valid,
    string Status,
    string? LastConfirmed,
    IReadOnlyList<Report> Reports,
    string Why,
    IReadOnlyList<Presence> Presences);
