using Chancery.Record.Store;

namespace Chancery.Record.Identity;

/// <summary>
/// Makes occurrences of a pair's reports. Reports are compared only within one type, manner and identity (whose act, whose mission,
/// which person); within that, by days. It works on the sorted set of reports, so the order and batching of reading do not show.
/// </summary>
internal sealed class OccurrenceBuilder(TypeRules rules)
{
    /// <summary>Every report of the pair in these articles.</summary>
    public List<Report> Reports(StatePair pair, IEnumerable<RecordedArticle> articles, PersonIndex people, Rulings rulings)
    {
        var reports = new List<Report>();
        foreach (RecordedArticle article in articles)
        {
            bool main = PairFinder.Main(article) == pair;
            for (int i = 0; i < article.Reading.Events.Count; i++)
            {
                var e = article.Reading.Events[i];
                if (rulings.IsRejected(e.Id)) continue;
                IReadOnlyList<StatePair> pairs = PairFinder.Of(article, e);
                bool named = pairs.Contains(pair);
                bool attached = !named && main && (pairs.Count == 0 || (e.Type.StartsWith("voting_abroad", StringComparison.Ordinal) && !IsThirds(article, e, pair))) && NamesOnly(article, e, pair, people);
                if (named || attached) reports.Add(new(article, i, pair, attached, people, rules[e.Type].Lasts));
            }
        }

        reports.Sort(Report.Compare);
        return reports;
    }

    public List<Occurrence> Build(StatePair pair, IReadOnlyList<Report> reports, Rulings rulings)
    {
        Report[] reversals = [.. reports.Where(r => r.IsActual && rules[r.Event.Type].Lasts && r.Days.IsBounded)];
        var occurrences = new List<Occurrence>();
        foreach (var bucket in reports.SelectMany(r => Keys(pair, r).Select(k => (Report: r, k.Key, k.Owner))).GroupBy(x => (x.Report.Event.Type, x.Report.Manner)))
        {
            TypeRule rule = rules[bucket.Key.Type];
            foreach (var same in Settle([.. bucket]))
            {
                var clusters = rule.Lasts && bucket.Key.Manner == "actual" ? LastingClusters.Of(same.Reports, rule, rules, reversals) : PassingClusters.Of(same.Reports, rule);
                occurrences.AddRange(clusters.Select(c => Make(pair, rule, c, same.Owner)));
            }
        }

        return [.. OccurrenceRulings.Apply(occurrences, rulings).OrderBy(o => o.Id, StringComparer.Ordinal)];
    }

    internal static Occurrence Make(StatePair pair, TypeRule rule, IReadOnlyList<Report> reports, string? owner)
    {
        Report[] sorted = [.. reports.Order(Comparer<Report>.Create(Report.Compare))];
        string first = sorted.Select(r => r.Event.Id).Order(StringComparer.Ordinal).First();
        var made = new Occurrence
        {
            Id = $"o-{first}" + (owner is null ? "" : $"-{owner.ToLowerInvariant()}"),
            Pair = pair,
            Rule = rule,
            Reports = sorted,
            Owner = owner,
            Why = sorted.Length < 2 ? [] : [$"{sorted.Length} reports of {rule.Type} agree in {string.Join(", ", rule.Identity.Order(StringComparer.Ordinal))} and their days do not exclude one another"],
        };
        return DateMerge.Apply(made);
    }

    /// <summary>What a third state allows or refuses on its own ground is no answer of the pair's; where the vote is held instead is told beside it.</summary>
    private static bool IsThirds(RecordedArticle article, Events.Event e, StatePair pair) =>
        e.Type is "voting_abroad.permitted" or "voting_abroad.denied" && PairFinder.StatesOf(article, e.Actors) is { Length: > 0 } acting && !acting.Any(a => pair.Has(a));

    /// <summary>Its words name a state of the pair, or somebody whom other articles know as of one, and no state beside the pair.</summary>
    private static bool NamesOnly(RecordedArticle article, Events.Event e, StatePair pair, PersonIndex people)
    {
        Events.Participant[] parties = [.. e.Actors, .. e.Targets];
        if (PairFinder.StatesOf(article, parties.Concat(e.Others)).Any(pair.Has)) return true;
        string[] known = [.. parties.SelectMany(p => PairFinder.StatesOf(article, p).Concat(people.Of(article, p.Actor)?.States ?? []))];
        return known.Length > 0 && Array.TrueForAll(known, s => pair.Has(s));
    }

    private IEnumerable<(string Key, string? Owner)> Keys(StatePair pair, Report r)
    {
        TypeRule rule = rules[r.Event.Type];
        if (rule.By("mission"))
        {
            string[] owners = MissionOwners.Of(pair, r);
            return owners.Length == 0 ? [("", null)] : owners.Select(o => (o, (string?)o));
        }

        if (rule.By("person") && rule.Type.StartsWith("consular", StringComparison.Ordinal))
            return [(r.People.FirstOrDefault(p => r.Event.Others.Concat(r.Event.Targets).Any(o => p.Mentions.Any(m => m.Article.Hash == r.Article.Hash && m.Name == o.Name)))?.Id ?? r.People.FirstOrDefault()?.Id ?? "", null)];
        return rule.By("actor") ? [(string.Join('+', r.ActorStates), null)] : [("", null)];
    }

    /// <summary>Reports that leave the identity open join the only one there is; where there are several they stay by themselves.</summary>
    private static IEnumerable<(string? Owner, List<Report> Reports)> Settle((Report Report, string Key, string? Owner)[] bucket)
    {
        var byKey = bucket.GroupBy(x => x.Key).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (g.First().Owner, Reports: g.Select(x => x.Report).ToList()));
        if (byKey.Count == 2 && byKey.Remove("", out var open)) byKey.Values.Single().Reports.AddRange(open.Reports);
        return byKey.Values;
    }
}
