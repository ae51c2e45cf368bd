using System.Collections.Concurrent;
using Chancery.Record.Disagreements;
using Chancery.Record.Identity;
using Chancery.Record.Store;
using NodaTime;

namespace Chancery.Record.Queries;

/// <summary>
/// Derived records of pairs, kept in memory while the file does not change. A question by report time derives the pair again from the articles
/// that had appeared; their dates are still those the whole record gives them.
/// </summary>
internal sealed class PairRecords(Database database, ArticleStore articles, DecisionStore decisions, DerivationRules rules)
{
    /// <summary>Pairs, and articles of each, that one question of words looks into beside its own finds.</summary>
    private const int Widest = 3, Longest = 1000;

    private readonly ConcurrentDictionary<(string Pair, LocalDate? KnownBy), PairRecord> _kept = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<RecordedArticle>> _dated = new();
    private readonly Lock _gate = new();
    private (long, long) _stamp;

    public Rulings Rulings { get; private set; } = Rulings.None;

    public PairRecord Of(StatePair pair, LocalDate? knownBy)
    {
        lock (_gate)
        {
            Refresh();
            if (_kept.TryGetValue((pair.Key, knownBy), out PairRecord? kept)) return kept;
            IReadOnlyList<RecordedArticle> dated = Dated(pair.Key);
            if (knownBy is { } day) dated = [.. dated.Where(a => a.Reading.Published.Interval?.Latest is { } p && p <= day)];
            if (_kept.Count > 256) _kept.Clear();
            return _kept[(pair.Key, knownBy)] = PairRecord.Derive(pair, [.. dated.Select(a => Correction.Apply(a, Rulings))], rules, Rulings);
        }
    }

    /// <summary>
    /// These articles, dated, and the others of the pairs they are mostly about: who somebody is and what is one utterance shows only beside the rest.
    /// Only what had appeared by the day.
    /// </summary>
    public IReadOnlyList<RecordedArticle> Around(IReadOnlyList<RecordedArticle> some, LocalDate? knownBy)
    {
        Refresh();
        var around = new SortedDictionary<string, RecordedArticle>(StringComparer.Ordinal);
        foreach (RecordedArticle a in some) around[a.Hash] = a;
        foreach (string pair in some.Select(PairFinder.Main).OfType<StatePair>().GroupBy(p => p.Key).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(Widest).Select(g => g.Key))
            foreach (RecordedArticle a in Own(pair).Take(Longest)) around[a.Hash] = a;
        return [.. around.Values.Where(a => knownBy is not { } day || (a.Reading.Published.Interval?.Latest is { } p && p <= day))];
    }

    public void Refresh()
    {
        lock (_gate)
        {
            var stamp = database.Stamp();
            if (stamp == _stamp) return;
            _kept.Clear();
            _dated.Clear();
            Rulings = new(decisions.All());
            _stamp = stamp;
        }
    }

    /// <summary>The pair's articles. One without a date of its own is dated within the pair it is mostly about, from all that tell of that pair.</summary>
    private IReadOnlyList<RecordedArticle> Dated(string pair)
    {
        var own = Own(pair);
        return [.. own.Select(a => a.Table is null || PairFinder.Main(a) is not { } main ? a : Own(main.Key).FirstOrDefault(x => x.Hash == a.Hash) ?? a)];
    }

    private IReadOnlyList<RecordedArticle> Own(string pair)
    {
        if (_dated.Count > 256) _dated.Clear();
        return _dated.GetOrAdd(pair, p => rules.Dating.Date(StatePair.Of(p[..3], p[4..]), Versions.Current(articles.OfPair(p), rules.Cues), Rulings));
    }
}
