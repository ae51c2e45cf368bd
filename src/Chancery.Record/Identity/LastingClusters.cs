using NodaTime;

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
        var clusters = new List<Cluster>();
        foreach (Report r in reports.Where(IsDated).OrderBy(r => r.Days.From).ThenBy(r => r.Days.To).ThenBy(r => r, Comparer<Report>.Create(Report.Compare)))
        {
            if (clusters.Count == 0 || clusters[^1].Gap(r.Days) > Apart || clusters[^1].IsUndoneBefore(r.Days, undoing)) clusters.Add(new());
            clusters[^1].Add(r);
        }

        if (clusters.Count == 0) clusters.Add(new());
        foreach (Report r in reports.Where(r => !IsDated(r))) Choose(clusters, r).Reports.Add(r);
        return [.. clusters.Select(c => c.Reports).Where(c => c.Count > 0)];
    }

    private static bool IsDated(Report r) => r.Stated is not null && r.Days.IsBounded && r.Days.Length <= Apart;

    /// <summary>The last act that can lie before the report, among those its own days allow.</summary>
    private static Cluster Choose(List<Cluster> clusters, Report r)
    {
        for (int i = clusters.Count - 1; i > 0; i--)
        {
            bool before = r.Reference is not { } day || clusters[i].First <= day;
            if (before && clusters[i].Reports.Any(x => x.Days.Overlaps(r.Days))) return clusters[i];
        }

        return clusters[0];
    }

    private static bool Undoes(TypeRule other, TypeRule rule) =>
        other.Type != rule.Type && other.Effects.Any(o => rule.Effects.Any(e => e.Inferred is null && o.Inferred is null && e.Facet == o.Facet && e.Value != o.Value));

    /// <summary>Dated reports of one act, added in order of their first day; the undated ones that join them later do not move its days.</summary>
    private sealed class Cluster
    {
        private LocalDate _lastFrom, _last;

        public List<Report> Reports { get; } = [];

        public LocalDate First { get; private set; }

        public void Add(Report r)
        {
            LocalDate from = r.Days.From!.Value, to = r.Days.To!.Value;
            if (Reports.Count == 0) (First, _last) = (from, to);
            _lastFrom = from;
            _last = LocalDate.Max(_last, to);
            Reports.Add(r);
        }

        /// <summary>Days from its last day to the first of the next report's.</summary>
        public int Gap(Days next) => Period.DaysBetween(_last, next.From!.Value);

        public bool IsUndoneBefore(Days next, Report[] undoing) => Array.Exists(undoing, u => u.Days.From > _lastFrom && u.Days.To < next.To);
    }
}
