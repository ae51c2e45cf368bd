using System.Globalization;
using Chancery.Record.Identity;
using Chancery.Record.Origins;
using Chancery.Record.Relations;
using Chancery.Record.Store;
using NodaTime;

namespace Chancery.Record.Queries;

/// <summary>The commands' questions and those that pages, exports and assistants ask beside them.</summary>
internal sealed class PageQueries(Database database, ArticleStore articles, DecisionStore decisions, PairRecords pairs, DerivationRules rules)
    : RecordQueries(articles, decisions, pairs, rules), IPageQueries
{
    private readonly ArticleStore _articles = articles;
    private readonly PairRecords _pairs = pairs;
    private readonly DerivationRules _rules = rules;

    public string Version()
    {
        var (data, own) = database.Stamp();
        return string.Create(CultureInfo.InvariantCulture, $"{data}.{own}");
    }

    public EventLine? Event(string id) => ExplainQuery.Find(id, _articles, _pairs) is var (o, record) && o is not null ? EventLines.Of(o, record!) : null;

    public DisagreementLine? Disagreement(string id) =>
        ExplainQuery.PairOf(id) is { } pair ? DisagreementLines.Of(_pairs.Of(pair, null)).FirstOrDefault(d => d.Id == id) : null;

    public ClaimLine? Claim(string id)
    {
        if (_articles.OfMention(id) is not [var article, ..]) return null;
        IReadOnlyList<RecordedArticle> around = PairFinder.Main(article) is { } main ? _pairs.Of(main, null).Articles : [article];
        PersonIndex people = PersonIndex.Build(around, _pairs.Rulings);
        List<Utterance> utterances = Utterances.Of(around, people, _pairs.Rulings);
        Utterance? found = utterances.Find(u => u.Id == id);
        return found is null ? null : ClaimQuery.Of(found, OriginIndex.Build(around, utterances), []);
    }

    public RecordedArticle? Reading(string article) => _articles.Of(article).FirstOrDefault();

    public IReadOnlyList<FacetLine> History(string a, string b, LocalDate? knownBy = null)
    {
        PairRecord record = _pairs.Of(StatePair.Of(a, b), knownBy);
        return [.. ExplainQuery.Days(record).Reverse()
            .SelectMany(day => FacetLines.On(record, day))
            .Where(f => f.Status != "not stated")
            .GroupBy(f => f.Id)
            .Select(g => g.OrderByDescending(f => f.Status == "stated").ThenBy(f => f.Valid, StringComparer.Ordinal).First())
            .OrderBy(f => Facets.Order(f.Facet)).ThenBy(f => f.Direction, StringComparer.Ordinal).ThenBy(f => f.Subject, StringComparer.Ordinal).ThenBy(f => f.Valid, StringComparer.Ordinal)];
    }

    public IReadOnlyList<PairMonth> Activity(string from, string until) => [.. _articles.Activity(from, until).Select(m => new PairMonth(m.Pair[..3], m.Pair[4..], m.Month, m.Articles))];

    public IReadOnlyList<PairSpan> Months() => [.. _articles.Months().Select(m => new PairSpan(m.Pair[..3], m.Pair[4..], m.First, m.Last))];

    public int Count() => _articles.Count;

    public IReadOnlyList<ArticleSummary> Latest(int limit, int skip = 0) =>
        [.. _articles.Latest(limit, skip).Select(a => ArticleLines.Of(a, [], _rules.Cues))];

    public IReadOnlyList<string> People(int limit = 50) => _articles.People(limit);
}
