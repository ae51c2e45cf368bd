namespace Chancery.Record.Identity;

/// <summary>
/// Groups reports of an act that holds until it is undone. Dated reports are one act unless an act the other way lies between them
/// or more than a year and a month does; reports without a date of their own tell of the last such act before they were written.
/// </summary>
internal static class LastingClusters
{
    /// <summary>Reports of one act differ by less: anniversaries and later acts of the kind do not.</summary>
    private const int Apart = 400;

    public static List<List<Report>> Of(IReadOnlyList<Report> reports, TypeRule rule, TypeRules rules, IReadOnlyList<Report> lasting)
    {
        Report[] undoing = [.. lasting.Where(r => Undoes(rules[r.Event.Type], rule))];
        var clusters = new List<List<Report>>();
        foreach (Report r in reports.Where(IsDated).OrderBy(r => r.Days.From).ThenBy(r => r.Days.To).ThenBy(r => r, Comparer<Report>.Create(Report.Compare)))
        {
            List<Report>? last = clusters.Count > 0 ? clusters[^1] : null;
            if (last is not null && last.Min(x => x.Days.Gap(r.Days)) <= Apart && !undoing.Any(u => Between(last, u, r))) last.Add(r);
            else clusters.Add([r]);
        }

        if (clusters.Count == 0 && reports.Count > 0) clusters.Add([]);
        foreach (Report r in reports.Where(r => !IsDated(r))) Choose(clusters, r).Add(r);
        return [.. clusters.Where(c => c.Count > 0)];
    }

    private static bool IsDated(Report r) => r.Stated is not null && r.Days.IsBounded && r.Days.Length <= Apart;

    /// <summary>The last act that can lie before the report, among those its own days allow.</summary>
    private static List<Report> Choose(List<List<Report>> clusters, Report r)
    {
        for (int i = clusters.Count - 1; i > 0; i--)
        {
            bool before = r.Reference is not { } day || clusters[i].Min(x => x.Days.From) is not { } from || from <= day;
            if (before && clusters[i].Any(x => x.Days.Overlaps(r.Days))) return clusters[i];
        }

        return clusters[0];
    }

    private static bool Undoes(TypeRule other, TypeRule rule) =>
        other.Type != rule.Type && other.Effects.Any(o => rule.Effects.Any(e => e.Inferred is null && o.Inferred is null && e.Facet == o.Facet && e.Value != o.Value));

    private static bool Between(List<Report> cluster, Report undoing, Report next) =>
        undoing.Days.From > cluster.Max(x => x.Days.From) && undoing.Days.To < next.Days.To;
}
