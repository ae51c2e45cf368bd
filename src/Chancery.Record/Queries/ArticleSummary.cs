namespace Chancery.Record.Queries;

/// <summary>An article of the record.</summary>
/// <param name="Published">EDTF, or null when nothing dates it; <paramref name="Basis"/> says on what it rests.</param>
/// <param name="Versions">Ids of the other versions of the same address, latest first.</param>
/// <param name="Notice">correction or retraction, where the outlet says so.</param>
public sealed record ArticleSummary(string Hash, string Id, string? Title, string? Outlet, string? Url, string? Published, string Basis, IReadOnlyList<string> Versions, string? Notice);
