using Chancery.Record.Store;

namespace Chancery.Record.Identity;

/// <summary>Works out by what an article is found again.</summary>
internal static class ArticleIndexer
{
    public static ArticleIndex Of(RecordedArticle article) => new(
        article.Reading.Published.Interval?.Text.Trim('[', '.') is { Length: >= 4 } first ? first[..Math.Min(first.Length, 7)] : "",
        [.. PairFinder.Of(article).Select(p => p.Key)],
        [.. PersonIndex.MentionsOf(article).Where(m => m.Tokens.Length > 0).GroupBy(m => m.Tokens[^1]).Select(g => (g.Key, g.Select(m => m.Name).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).First()))],
        [.. article.Reading.Events.Select(e => e.Id).Concat(article.Reading.Statements.Select(s => ContentId.Statement(article, s))).Distinct(StringComparer.Ordinal)]);
}
