namespace Chancery.Record.Identity;

/// <summary>
/// Groups reports of acts that pass. Precise reports are one act when their days meet and nobody named speaks against it: two calls on
/// one day between the same two are one, two meetings a year apart are two. Vaguer reports then join the latest act that fits them.
/// </summary>
internal static class PassingClusters
{
    /// <summary>Days within which a date counts as precise.</summary>
    private const int Precise = 3;

    /// <summary>A report without any date, or of which only is known that it is past, tells of something no older than this, unless its own article dates it.</summary>
    private const int Recent = 45;

    public static List<List<Report>> Of(IReadOnlyList<Report> reports, TypeRule rule)
    {
        var clusters = new List<Cluster>();
        foreach (Report r in reports.OrderBy(r => r.Days.Length > Precise).ThenBy(r => r.Days.Length > Precise ? r.Days.Length : 0).ThenBy(r => r.Stated is null).ThenBy(r => r.Days.From).ThenBy(r => r, Comparer<Report>.Create(Report.Compare)))
        {
            Cluster? found = r.Days.Length <= Precise ? Meeting(clusters, r, rule) : Fitting(clusters, r, rule);
            if (found is null) clusters.Add(new(r));
            else found.Add(r);
        }

        return [.. clusters.Select(c => c.Reports)];
    }

    /// <summary>Precise reports come in order of their days, so only the last few acts can meet the next.</summary>
    private static Cluster? Meeting(List<Cluster> clusters, Report r, TypeRule rule)
    {
        for (int i = clusters.Count - 1; i >= 0 && clusters[i].Days.Gap(r.Days) <= 2 * Precise; i--)
            if (clusters[i].Days.Overlaps(r.Days) && Agree(clusters[i], r, rule)) return clusters[i];
        return null;
    }

    private static Cluster? Fitting(List<Cluster> clusters, Report r, TypeRule rule)
    {
        Cluster[] fit = [.. clusters.Where(c => c.Days.Overlaps(r.Days) && Agree(c, r, rule))];
        Cluster[] own = [.. fit.Where(c => c.Reports.Any(x => x.Article.Hash == r.Article.Hash))];
        if (own.Length > 0) return Latest(own);
        if (r.Days.From is null && (r.Published?.Earliest ?? r.Reference) is { } day) fit = [.. fit.Where(c => c.Days.To is not { } to || to >= day.PlusDays(-Recent))];
        return fit.Length == 0 ? null : Latest(fit);
    }

    private static Cluster Latest(Cluster[] clusters) =>
        clusters.OrderByDescending(c => c.Days.From ?? c.Days.To).ThenBy(c => c.Reports[0], Comparer<Report>.Create(Report.Compare)).First();

    /// <summary>Nobody named on one side is another than the one named on the same side.</summary>
    private static bool Agree(Cluster cluster, Report r, TypeRule rule)
    {
        if (!rule.By("person")) return true;
        foreach (var group in r.People.Where(p => p.States.Count > 0).GroupBy(p => p.States[0]))
        {
            Person[] named = [.. cluster.Reports.SelectMany(x => x.People).Where(p => p.States.Contains(group.Key)).Distinct()];
            if (named.Length > 0 && !group.Any(p => named.Contains(p))) return false;
        }

        return true;
    }

    private sealed class Cluster(Report first)
    {
        public List<Report> Reports { get; } = [first];

        public Days Days { get; private set; } = first.Days;

        public void Add(Report r)
        {
            Reports.Add(r);
            Days both = Days.And(r.Days);
            if (!both.IsEmpty) Days = both;
        }
    }
}
