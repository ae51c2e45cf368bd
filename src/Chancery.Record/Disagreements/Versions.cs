using Chancery.Language;
using Chancery.Record.Store;

namespace Chancery.Record.Disagreements;

/// <summary>Versions of one address, and what an outlet itself takes back.</summary>
internal static class Versions
{
    /// <summary>An outlet's notice stands at the head or the foot of the article.</summary>
    private const int Edge = 400;

    /// <summary>Latest first: by the day it was changed, published or fetched; then by hash, so that the order is the same everywhere.</summary>
    public static IEnumerable<RecordedArticle> LatestFirst(IEnumerable<RecordedArticle> versions) =>
        versions.OrderByDescending(a => a.Reading.Article.Modified ?? a.Reading.Published.Interval?.Text ?? a.Reading.Article.Crawled ?? "", StringComparer.Ordinal)
            .ThenByDescending(a => a.Reading.Article.Crawled ?? "", StringComparer.Ordinal)
            .ThenBy(a => a.Hash, StringComparer.Ordinal);

    /// <summary>The articles that count: of each address the latest version, and none that its outlet has retracted.</summary>
    public static IReadOnlyList<RecordedArticle> Current(IReadOnlyList<RecordedArticle> articles, CueBook cues) =>
        [.. articles.Where(a => a.Reading.Article.Url is null)
            .Concat(articles.Where(a => a.Reading.Article.Url is not null).GroupBy(a => a.Reading.Article.Url).Select(g => LatestFirst(g).First()))
            .Where(a => Notice(a, cues) != "retraction")
            .OrderBy(a => a.Hash, StringComparer.Ordinal)];

    /// <summary>"correction" or "retraction" where the outlet says so, else null.</summary>
    public static string? Notice(RecordedArticle a, CueBook cues)
    {
        Span head = new(0, Math.Min(Edge, a.Text.Length)), foot = new(Math.Max(0, a.Text.Length - Edge), a.Text.Length);
        foreach (string kind in (ReadOnlySpan<string>)["retraction", "correction"])
            if (cues.Has(kind, a.Text, head) || cues.Has(kind, a.Text, foot)) return kind;
        return null;
    }
}
