using Chancery.Record.Identity;
using Chancery.Record.Store;
using NodaTime;

namespace Chancery.Record.Queries;

/// <summary>Answers from one record. Safe for several threads; answers are derived anew whenever the file has changed.</summary>
internal class RecordQueries(ArticleStore articles, DecisionStore decisions, PairRecords pairs, DerivationRules rules) : IRecordQueries
{
    /// <summary>Articles looked into for one question of words; the best come first.</summary>
    private const int Widest = 400;

    public IReadOnlyList<PairSummary> Pairs() =>
        [.. articles.Pairs().Select(p => new PairSummary(p.Pair[..3], p.Pair[4..], p.Articles))];

    public IReadOnlyList<ArticleSummary> Articles() => ArticleLines.Of(articles, rules.Cues);

    public string? TextOf(string article) => articles.Of(article).FirstOrDefault()?.Text;

    public Brief Brief(string a, string b, LocalDate? asOf = null, LocalDate? knownBy = null)
    {
        PairRecord record = Record(a, b, knownBy);
        LocalDate? day = asOf ?? record.LastDay;
        return new(
            [a, b],
            EventLines.Day(day),
            EventLines.Day(knownBy),
            FacetLines.On(record, day),
            [.. EventLines.InOrder(record.Occurrences.Where(o => o.Type != "statement.made" && Shown(o, day))).Select(o => EventLines.Of(o, record))],
            SaidBy(record, day),
            OpenLines.On(record, day),
            DisagreementLines.Of(record));
    }

    public PairStatus Status(string a, string b, LocalDate? asOf = null, LocalDate? knownBy = null)
    {
        PairRecord record = Record(a, b, knownBy);
        LocalDate? day = asOf ?? record.LastDay;
        return new([a, b], EventLines.Day(day), EventLines.Day(knownBy), FacetLines.On(record, day));
    }

    public Timeline Timeline(string a, string b, LocalDate? from = null, LocalDate? to = null, LocalDate? knownBy = null)
    {
        PairRecord record = Record(a, b, knownBy);
        var asked = new Days(from, to);
        return new([a, b], [.. EventLines.InOrder(record.Occurrences.Where(o => (from is null && to is null) || (o.When is not null && o.Days.Overlaps(asked)))).Select(o => EventLines.Of(o, record))]);
    }

    public PairDiff Diff(string a, string b, LocalDate from, LocalDate to, bool byReport = false) =>
        DiffQuery.Of([a, b], from, to, byReport, Record(a, b, byReport ? from : null), Record(a, b, byReport ? to : null));

    public ClaimList Claims(string text, string? by = null, LocalDate? knownBy = null)
    {
        List<RecordedArticle> found = Found(text);
        return ClaimQuery.Find(pairs.Around(found, knownBy), found.Select(a => a.Hash).ToHashSet(), text, by, pairs.Rulings);
    }

    public DisagreementList Disagreements(string? a = null, string? b = null, LocalDate? knownBy = null) =>
        new(a is not null && b is not null
            ? DisagreementLines.Of(Record(a, b, knownBy))
            : [.. articles.Pairs().OrderBy(p => p.Pair, StringComparer.Ordinal).SelectMany(p => DisagreementLines.Of(Record(p.Pair[..3], p.Pair[4..], knownBy))).DistinctBy(d => (d.Kind, d.Question))]);

    public VoteAnswer Vote(string home, string host, LocalDate on, LocalDate? knownBy = null) =>
        VoteQuery.Of(home, host, on, Record(home, host, knownBy), rules.Reasons);

    public PersonFile? Who(string name, int latest = int.MaxValue)
    {
        string[] tokens = NameKey.Tokens(name);
        if (tokens.Length == 0) return null;

        // A person is filed under the last word of the name; one asked for by another word is found by the words of the articles.
        Rulings rulings = pairs.Rulings;
        List<RecordedArticle> named = articles.OfPerson(tokens[^1], latest);
        int widest = named.Count == latest ? 1 : PairRecords.Widest;
        PersonFile? file = WhoQuery.Find(pairs.Around(named, null, widest), name, rulings);
        return file is null ? WhoQuery.Find(pairs.Around(Found(name), null, widest), name, rulings) : file with { Latest = named.Count == latest ? latest : null };
    }

    public SearchResult Search(string text, int limit = 50) => SearchQuery.Of(Found(text, Math.Min(limit, Widest)), text, limit);

    public IReadOnlyList<DecisionLine> Decisions() => DecisionLines.Of(decisions.All(), Explains);

    public Explanation? Explain(string id) => ExplainQuery.Of(id, articles, decisions, pairs, rules);

    private bool Explains(string id) => Explain(id) is not null;

    private PairRecord Record(string a, string b, LocalDate? knownBy) => pairs.Of(StatePair.Of(a, b), knownBy);

    private List<RecordedArticle> Found(string text, int most = Widest)
    {
        string match = WordMatch.Match(text);
        return match.Length == 0 ? [] : articles.Search(match, most);
    }

    /// <summary>In a brief: what was so by the day, and what was said of later days by then. That somebody spoke stands under the statements.</summary>
    private static bool Shown(Occurrence o, LocalDate? day) =>
        day is null || (o.IsActual ? (o.Days.From ?? o.Days.To ?? day) <= day : o.Reports.Any(r => r.Published?.Earliest is not { } p || p <= day));

    /// <summary>Statements with something of the pair inside, one an utterance and article, by day.</summary>
    private static IReadOnlyList<ClaimLine> SaidBy(PairRecord record, LocalDate? day)
    {
        HashSet<(string, int)> telling = [.. record.Occurrences.SelectMany(o => o.Reports).Where(r => r.Event.Statement is not null).Select(r => (r.Article.Hash, r.Event.Statement!.Value))];
        return [.. record.Utterances
            .Where(u => telling.Contains((u.Article.Hash, u.Index)) && (day is null || (u.Statement.SaidOn?.Earliest ?? u.Article.Reading.Published.Interval?.Earliest ?? day) <= day))
            .Select(u => (Line: ClaimQuery.Of(u, record.Origins, []), Day: u.Statement.SaidOn?.Earliest ?? u.Article.Reading.Published.Interval?.Earliest))
            .OrderBy(x => x.Day ?? LocalDate.MaxIsoValue).ThenBy(x => x.Line.Evidence.Hash, StringComparer.Ordinal).ThenBy(x => x.Line.Evidence.Start)
            .Select(x => x.Line)];
    }
}
