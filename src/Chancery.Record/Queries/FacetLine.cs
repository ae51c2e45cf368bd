namespace Chancery.Record.Queries;

/// <summary>One facet of a pair on one day. A facet without evidence is a line of its own that says "not stated".</summary>
/// <param name="Direction">"A-B" for both, "A→B" for A towards, or in, B (alpha-3).</param>
/// <param name="Value">In DOMAIN.md's words, lower case; a protecting power's value is its state code; "not stated" without evidence.</param>
/// <param name="Valid">EDTF interval from the first to the last day it holds.</param>
/// <param name="Words">The words each report used, as written.</param>
/// <param name="Status">stated, inferred or not stated.</param>
/// <param name="LastConfirmed">Latest day (EDTF) on which a report still had it so.</param>
/// <param name="Subject">The mission, person, election or agreement the line is about; null for the pair itself.</param>
public sealed record FacetLine(
    string Id,
    string Facet,
    string Direction,
    string Value,
    string? Valid,
    IReadOnlyList<string> Words,
    string Status,
    string? LastConfirmed,
    IReadOnlyList<Evidence> Evidence,
    string Why,
    string? Subject = null);
