namespace Chancery.Record.Queries;

/// <summary>What the record holds on a person: spellings, offices as attested, sayings, and why the spellings were taken for one.</summary>
/// <param name="Latest">Number of articles looked into, the latest, where there are more; null when all were.</param>
public sealed record PersonFile(
    string Person,
    string Id,
    IReadOnlyList<string> Names,
    IReadOnlyList<OfficeLine> Offices,
    IReadOnlyList<ClaimLine> Statements,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<string> Why,
    int? Latest = null);
