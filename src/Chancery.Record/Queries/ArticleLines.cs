using Chancery.Record.Disagreements;
using Chancery.Record.Store;
using NodaTime;

namespace Chancery.Record.Queries;

/// <summary>The record's articles with their versions and the outlets' own corrections.</summary>
internal static class ArticleLines
{
    public static IReadOnlyList<ArticleSummary> Of(ArticleStore articles, CueBook cues) =>
        [.. articles.Hashes().Select(h => articles.Of(h)[0])
            .OrderBy(a => a.Reading.Published.Interval?.Earliest ?? LocalDate.MaxIsoValue).ThenBy(a => a.Reading.Article.Id, StringComparer.Ordinal)
            .Select(a => Of(a, a.Reading.Article.Url is { } url ? articles.OfUrl(url) : [], cues))];

    public static ArticleSummary Of(RecordedArticle a, IReadOnlyList<RecordedArticle> versions, CueBook cues)
    {
        var x = a.Reading.Article;
        return new(a.Hash, x.Id, x.Title, x.Outlet, x.Url, a.Reading.Published.Interval?.Text, a.Reading.Published.Basis.ToString().ToLowerInvariant(),
            [.. Versions.LatestFirst(versions).Where(v => v.Hash != a.Hash).Select(v => v.Hash)], Versions.Notice(a, cues));
    }
}
