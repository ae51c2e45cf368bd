using System.Collections.Concurrent;
using Chancery.Record.Disagreements;
using Chancery.Record.Identity;
using Chancery.Record.Store;
using NodaTime;

namespace Chancery.Record.Queries;

/// <summary>
/// Derived records of pairs, kept in memory while the file does not change. A question by report time derives the pair again from the articles
/// that had appeared; their dates are still those the whole record gives them. Two who ask for one pair wait for one derivation; who asks for
/// another does not wait.
/// </summary>
internal sealed class PairRecords(Database database, ArticleStore articles, DecisionStore decisions, DerivationRules rules)
{
    /// <summary>Pairs, and articles of each, that one question of words looks into beside its own finds.</summary>
    public const int Widest = 3;

    private const int Longest = 1000;

    private readonly Lock _gate = new();
    private State _state = new((-1, -1), Rulings.None);

    /// <summary>The decisions in force, as the file has them now.</summary>
    public Rulings Rulings => Now().Rulings;

    public PairRecord Of(StatePair pair, LocalDate? knownBy) => Now().Pair((pair.Key, knownBy), state => Derive(state, pair, knownBy));

    /// <summary>
    /// These articles, dated, and the others of the pairs they are mostly about: who somebody is and what is one utterance shows only beside the rest.
    /// Only what had appeared by the day.
    /// </summary>
    /// <param name="widest">At most so many pairs.</param>
    public IReadOnlyList<RecordedArticle> Around(IReadOnlyList<RecordedArticle> some, LocalDate? knownBy, int widest = Widest)
    {
        State now = Now();
        var around = new SortedDictionary<string, RecordedArticle>(StringComparer.Ordinal);
        foreach (RecordedArticle a in some) around[a.Hash] = a;
        foreach (string pair in some.Select(PairFinder.Main).OfType<StatePair>().GroupBy(p => p.Key).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(widest).Select(g => g.Key))
            foreach (RecordedArticle a in Own(now, pair).Take(Longest)) around[a.Hash] = a;
        return [.. around.Values.Where(a => Appeared(a, knownBy))];
    }

    /// <summary>What is kept for the file as it is: kept no longer once the file has changed, even by those still at work on it.</summary>
    private State Now()
    {
        lock (_gate)
        {
            var stamp = database.Stamp();
            return stamp == _state.Stamp ? _state : _state = new(stamp, new(decisions.All()));
        }
    }

    private PairRecord Derive(State state, StatePair pair, LocalDate? knownBy) =>
        PairRecord.Derive(pair, [.. Dated(state, pair.Key).Where(a => Appeared(a, knownBy)).Select(a => Correction.Apply(a, state.Rulings))], rules, state.Rulings);

    private static bool Appeared(RecordedArticle a, LocalDate? knownBy) => knownBy is not { } day || (a.Reading.Published.Interval?.Latest is { } p && p <= day);

    /// <summary>The pair's articles. One without a date of its own is dated within the pair it is mostly about, from all that tell of that pair.</summary>
    private RecordedArticle[] Dated(State state, string pair) =>
        [.. Own(state, pair).Select(a => a.Table is null || PairFinder.Main(a) is not { } main ? a : Own(state, main.Key).FirstOrDefault(x => x.Hash == a.Hash) ?? a)];

    private IReadOnlyList<RecordedArticle> Own(State state, string pair) => state.Dated(pair, () =>
        rules.Dating.Date(StatePair.Of(pair[..3], pair[4..]), Versions.Current(articles.OfPair(pair), rules.Cues), state.Rulings));

    private sealed class State((long, long) stamp, Rulings rulings)
    {
        private const int Most = 256;

        private readonly ConcurrentDictionary<(string Pair, LocalDate? KnownBy), Lazy<PairRecord>> _pairs = new();
        private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<RecordedArticle>>> _dated = new();

        public (long, long) Stamp => stamp;

        public Rulings Rulings => rulings;

        public PairRecord Pair((string Pair, LocalDate? KnownBy) key, Func<State, PairRecord> derive)
        {
            if (_pairs.Count > Most) _pairs.Clear();
            return _pairs.GetOrAdd(key, _ => new(() => derive(this))).Value;
        }

        public IReadOnlyList<RecordedArticle> Dated(string pair, Func<IReadOnlyList<RecordedArticle>> date)
        {
            if (_dated.Count > Most) _dated.Clear();
            return _dated.GetOrAdd(pair, _ => new(date)).Value;
        }
    }
}
