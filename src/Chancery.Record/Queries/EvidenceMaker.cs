using Chancery.Language;
using Chancery.Record.Disagreements;
using Chancery.Record.Identity;
using Chancery.Record.Origins;
using Chancery.Record.Relations;
using Chancery.Record.Store;
using Chancery.Statements;

namespace Chancery.Record.Queries;

/// <summary>Makes footnotes: the sentence as written, where it stands, in whose hands it was.</summary>
internal static class EvidenceMaker
{
    public static Evidence Of(Report r) => Of(r.Article, r.Sentence, r.Statement, r.Event.Id);

    public static Evidence Of(Utterance u) => Of(u.Article, u.Span, u.Statement, u.Id);

    public static Evidence Of(Sighting s) => Of(s.Article, s.Span, s.Statement, s.Source);

    public static Evidence Of(Presence p) => Of(p.Article, p.Article.SentenceOf(p.Actor.Span), null, null);

    public static Evidence Of(RecordedArticle article, Span span, Statement? statement, string? source)
    {
        var a = article.Reading.Article;
        return new(a.Id, span.Start, span.End, span.Of(a.Text), a.Outlet, article.Reading.Published.Interval?.Text, Chain(statement), a.Title, a.Url, a.Hash, source);
    }

    /// <summary>One footnote a sentence.</summary>
    public static IReadOnlyList<Evidence> Of(IEnumerable<Report> reports) =>
        [.. reports.DistinctBy(r => (r.Article.Hash, r.Sentence)).OrderBy(r => r.Published?.Latest).ThenBy(r => r, Comparer<Report>.Create(Report.Compare)).Select(Of)];

    public static IReadOnlyList<EvidenceLink> Chain(Statement? statement) =>
        statement is null ? [] : [.. statement.Chain.Select(l => new EvidenceLink(l.Role.ToString().ToLowerInvariant(), l.Name, l.Id))];
}
