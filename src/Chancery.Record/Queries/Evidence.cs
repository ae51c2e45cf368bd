namespace Chancery.Record.Queries;

/// <summary>The sentence behind a line: <paramref name="Quote"/> is the article's own text from <paramref name="Start"/> to <paramref name="End"/> (UTF-16 code units).</summary>
/// <param name="Article">The article's id as given; <paramref name="Hash"/> is its key.</param>
/// <param name="Published">EDTF, sharpened by the other articles where they can; null when nothing dates it.</param>
/// <param name="Source">Id of the event or statement it shows, for `explain` and `decide`.</param>
public sealed record Evidence(
    string Article,
    int Start,
    int End,
    string Quote,
    string? Outlet,
    string? Published,
    IReadOnlyList<EvidenceLink> Chain,
    string? Title = null,
    string? Url = null,
    string? Hash = null,
    string? Source = null);
