namespace Chancery.Record.Queries;

/// <summary>An office somebody is attested in: never looked up.</summary>
/// <param name="Attested">Days (EDTF) of the reports that give the office, ascending.</param>
/// <param name="Valid">EDTF interval from the first to the last attested day.</param>
public sealed record OfficeLine(string Office, string? State, IReadOnlyList<string> Attested, string? Valid, IReadOnlyList<Evidence> Evidence);
