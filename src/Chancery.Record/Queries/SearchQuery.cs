using Chancery.Language;
using Chancery.Record.Identity;
using Chancery.Record.Store;

namespace Chancery.Record.Queries;

/// <summary>Full-text search: articles, and inside them the statements and events that hold the words.</summary>
internal static class SearchQuery
{
    private const int Around = 60;

    public static SearchResult Of(IReadOnlyList<RecordedArticle> articles, string text, int limit)
    {
        string[] stems = WordMatch.Stems(text);
        var hits = new List<SearchHit>();
        foreach (RecordedArticle a in articles)
        {
            string id = a.Reading.Article.Id;
            hits.Add(new("article", a.Hash, Snippet(a, stems), id));
            hits.AddRange(a.Reading.Statements
                .Select(s => (Statement: s, Content: string.Join(" … ", s.Content.Select(c => c.Of(a.Text)))))
                .Where(s => WordMatch.HasAll(s.Content, stems))
                .Select(s => new SearchHit("statement", ContentId.Statement(a, s.Statement), s.Content, id)));
            hits.AddRange(a.Reading.Events
                .Where(e => WordMatch.HasAll(a.SentenceOf(e.Predicate).Of(a.Text), stems))
                .Select(e => new SearchHit("event", e.Id, a.SentenceOf(e.Predicate).Of(a.Text), id)));
            if (hits.Count >= limit) break;
        }

        return new([.. hits.Take(limit)]);
    }

    /// <summary>The first sentence that holds every word, else the text around the first word found.</summary>
    private static string Snippet(RecordedArticle a, string[] stems)
    {
        foreach (Span s in a.Sentences)
            if (WordMatch.HasAll(s.Of(a.Text), stems)) return s.Of(a.Text);
        foreach (Span s in a.Sentences)
            if (WordMatch.Stems(s.Of(a.Text)).Intersect(stems).Any()) return s.Of(a.Text);
        return a.Text.Length <= 2 * Around ? a.Text : a.Text[..(2 * Around)] + "…";
    }
}
