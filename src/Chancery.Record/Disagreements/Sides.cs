using Chancery.Language;
using Chancery.Record.Identity;
using Chancery.Record.Origins;
using Chancery.Record.Store;

namespace Chancery.Record.Disagreements;

/// <summary>Makes sides of reports and utterances; a sentence is shown once.</summary>
internal static class Sides
{
    public static Side Of(string value, IEnumerable<Report> reports) =>
        new(value, [.. reports.DistinctBy(r => (r.Article.Hash, r.Sentence)).Select(Of)]);

    public static Side Of(string value, IEnumerable<Utterance> utterances) =>
        new(value, [.. utterances.Select(u => new Sighting(u.Article, u.Span, u.Statement, u.Id))]);

    public static Sighting Of(Report r) => new(r.Article, r.Sentence, r.Statement, r.Event.Id);

    public static Sighting Of(RecordedArticle article, Span span) => new(article, article.SentenceOf(span), null, null);

    /// <summary>"relations severed": the type in words.</summary>
    public static string Name(Occurrence o) => o.Type.Replace('.', ' ').Replace('_', ' ');

    /// <summary>States in words a reader can tell apart.</summary>
    public static string Names(IEnumerable<string> states) => string.Join(" and ", states);
}
