namespace Chancery.Record.Queries;

/// <summary>What the record holds on a person: spellings, offices as attested, sayings, and why the spellings were taken for one.</summary>
public sealed record PersonFile(
    string Person,
    string Id,
    IReadOnlyList<string> Names,
    IReadOnlyList<OfficeLine> Offices,
    IReadOnlyList<ClaimLine> Statements,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<string> Why);
