using System.Runtime.CompilerServices;
using Chancery.Actors;
using Chancery.Events;
using Chancery.Record.Store;
using Chancery.Statements;

namespace Chancery.Record.Identity;

/// <summary>Which pairs of states an article tells of.</summary>
internal static class PairFinder
{
    private static readonly string[] NoParty = ["third", "host", "venue", "place"];

    /// <summary>An article is asked for its pairs many times while a pair's record is derived.</summary>
    private static readonly ConditionalWeakTable<RecordedArticle, List<(StatePair Pair, int Weight)>> Known = [];

    /// <summary>Pairs an event is between: those who act with those it is done to; all parties of a symmetric one; a person's state with the actor's.</summary>
    public static IReadOnlyList<StatePair> Of(RecordedArticle article, Event e)
    {
        string[] actors = StatesOf(article, e.Actors), targets = StatesOf(article, e.Targets);
        string[] others = StatesOf(article, e.Others.Where(o => !NoParty.Contains(o.Role, StringComparer.Ordinal)));
        string[] hosts = e.Type.StartsWith("voting_abroad", StringComparison.Ordinal) ? StatesOf(article, e.Others.Where(o => o.Role == "host")) : [];
        return targets.Length > 0
            ? Cross([.. actors.Concat(actors.Length == 0 ? targets : [])], [.. targets.Concat(hosts), .. actors.Length < 2 ? others : []])
            : Cross(actors, [.. actors, .. others, .. hosts]);
    }

    /// <summary>Every pair the article tells of, by its key.</summary>
    public static IReadOnlyList<StatePair> Of(RecordedArticle article) =>
        [.. Counted(article).Select(c => c.Pair)];

    /// <summary>The pair the article is mostly about, or null where none stands out; what names one state only is read as told of it.</summary>
    public static StatePair? Main(RecordedArticle article)
    {
        var counted = Counted(article);
        int most = counted.Count == 0 ? 0 : counted.Max(c => c.Weight);
        var top = counted.Where(c => c.Weight == most).ToArray();
        return top.Length == 1 ? top[0].Pair : null;
    }

    public static string[] StatesOf(RecordedArticle article, IEnumerable<Participant> participants) =>
        [.. participants.SelectMany(p => StatesOf(article, p)).Distinct(StringComparer.Ordinal)];

    public static IEnumerable<string> StatesOf(RecordedArticle article, Participant p)
    {
        if (p.State is { } s) return [s];
        if ((uint)p.Actor >= (uint)article.Reading.Actors.Count) return [];
        Actor actor = article.Reading.Actors[p.Actor];
        return actor.State is { } own ? [own, .. actor.States] : actor.States;
    }

    private static List<(StatePair Pair, int Weight)> Counted(RecordedArticle article) => Known.GetValue(article, Count);

    private static List<(StatePair Pair, int Weight)> Count(RecordedArticle article)
    {
        var weights = new Dictionary<StatePair, int>();
        void Add(IEnumerable<StatePair> pairs, int weight)
        {
            foreach (StatePair p in pairs) weights[p] = weights.GetValueOrDefault(p) + weight;
        }

        foreach (Event e in article.Reading.Events) Add(Of(article, e), 2);
        foreach (Statement s in article.Reading.Statements) Add(Of(article, s), 1);
        foreach (Actor a in article.Reading.Actors)
            if (a.Mission is { } m) Add(Of(m), 1);
        return [.. weights.Select(w => (w.Key, w.Value)).OrderBy(w => w.Key.Key, StringComparer.Ordinal)];
    }

    /// <summary>A statement is of the pairs that its speaker's state makes with the states its content names.</summary>
    private static IReadOnlyList<StatePair> Of(RecordedArticle article, Statement s)
    {
        var actors = article.Reading.Actors;
        if (s.Speaker is not { } i || (uint)i >= (uint)actors.Count || actors[i].State is not { } state) return [];
        return Cross([state], [.. actors.Where(a => a.Kind == ActorKind.State && a.State is not null && s.Content.Any(c => c.Contains(a.Span))).Select(a => a.State!)]);
    }

    public static IReadOnlyList<StatePair> Of(MissionMention m) =>
        m.Sending is null ? [] : Cross([m.Sending], [.. new[] { m.Receiving, m.Host }.OfType<string>()]);

    private static StatePair[] Cross(string[] left, string[] right) =>
        [.. left.SelectMany(a => right.Where(b => b != a && IsState(a) && IsState(b)).Select(b => StatePair.Of(a, b))).Distinct()];

    /// <summary>The United Nations are where states meet, not one of the pair.</summary>
    private static bool IsState(string code) => code is not "UNO";
}
