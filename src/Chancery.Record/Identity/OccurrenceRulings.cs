namespace Chancery.Record.Identity;

/// <summary>Applies analysts' merges and splits to occurrences. Ids may be occurrences' or any of their reports' events'.</summary>
internal static class OccurrenceRulings
{
    public static IEnumerable<Occurrence> Apply(List<Occurrence> occurrences, Rulings rulings)
    {
        if (rulings.InForce.Count == 0) return occurrences;
        List<Occurrence> split = [.. occurrences.SelectMany(o => Split(o, rulings))];
        var groups = new Groups(split.Count);
        for (int i = 0; i < split.Count; i++)
            for (int j = i + 1; j < split.Count; j++)
                if (split[i].Type == split[j].Type && Ids(split[i]).Any(a => Ids(split[j]).Any(b => rulings.Requires(a, b)))) groups.Unite(i, j);
        return groups.All().Select(g => g.Length == 1
            ? split[g[0]]
            : OccurrenceBuilder.Make(split[g[0]].Pair, split[g[0]].Rule, [.. g.SelectMany(i => split[i].Reports)], split[g[0]].Owner) with { Why = ["merged by a decision"] })
            .Where(o => !rulings.IsRejected(o.Id));
    }

    /// <summary>Reports that a decision holds apart from the first go by themselves.</summary>
    private static IEnumerable<Occurrence> Split(Occurrence o, Rulings rulings)
    {
        var parts = new List<List<Report>>();
        foreach (Report r in o.Reports)
        {
            List<Report>? part = parts.Find(p => !p.Any(x => rulings.Forbids(x.Event.Id, r.Event.Id)));
            if (part is null) parts.Add([r]);
            else part.Add(r);
        }

        return parts.Count == 1 ? [o] : parts.Select(p => OccurrenceBuilder.Make(o.Pair, o.Rule, p, o.Owner) with { Why = ["split by a decision"] });
    }

    private static IEnumerable<string> Ids(Occurrence o) => o.Reports.Select(r => r.Event.Id).Append(o.Id);
}
