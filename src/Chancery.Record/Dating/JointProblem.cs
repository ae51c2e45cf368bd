using Chancery.Record.Identity;
using Chancery.Record.Store;
using NodaTime;

namespace Chancery.Record.Dating;

/// <summary>
/// The unknown days of a set of articles and what binds them: each undated article's day of publication, each shared occurrence's day.
/// An occurrence was on a day that every report of it allows; what was told as done was done by the telling.
/// </summary>
internal sealed class JointProblem
{
    /// <summary>An occurrence of more possible days than this is a stretch, and binds nothing.</summary>
    private const int Longest = 120;

    private readonly SortedDictionary<string, SortedSet<LocalDate>> _days = new(StringComparer.Ordinal), _published = new(StringComparer.Ordinal);

    private JointProblem(IReadOnlyList<Occurrence> occurrences, IReadOnlyList<Telling> tellings) => (Occurrences, Tellings) = (occurrences, tellings);

    private JointProblem(JointProblem other)
        : this(other.Occurrences, other.Tellings)
    {
        foreach (var (key, days) in other._days) _days[key] = [.. days];
        foreach (var (key, days) in other._published) _published[key] = [.. days];
    }

    public IReadOnlyList<Occurrence> Occurrences { get; }

    public IReadOnlyList<Telling> Tellings { get; }

    /// <summary>Possible days by occurrence id.</summary>
    public IReadOnlyDictionary<string, SortedSet<LocalDate>> Days => _days;

    /// <summary>Possible days of publication by article hash; undated articles only.</summary>
    public IReadOnlyDictionary<string, SortedSet<LocalDate>> Published => _published;

    public bool IsSolvable => _days.Values.All(d => d.Count > 0) && _published.Values.All(d => d.Count > 0);

    public static JointProblem Of(IReadOnlyList<RecordedArticle> articles, IReadOnlyList<Occurrence> occurrences)
    {
        Occurrence[] passing = [.. occurrences.Where(o => o.IsActual && !o.Rule.Lasts && o.Status == Events.EventStatus.Happened)];
        var problem = new JointProblem(passing, [.. Telling.Of(articles, passing)]);
        foreach (RecordedArticle a in articles)
            if (a.Table is { } t) problem._published[a.Hash] = [.. Range(t.First, t.Last)];
        foreach (Occurrence o in passing)
            if (problem.Candidates(o) is { Count: > 0 } days) problem._days[o.Id] = days;
        return problem;
    }

    /// <summary>The same problem with one occurrence on some of its days.</summary>
    public JointProblem Assume(string occurrence, IEnumerable<LocalDate> days)
    {
        var assumed = new JointProblem(this);
        assumed._days[occurrence].IntersectWith(days);
        return assumed;
    }

    /// <summary>Takes out every day that nothing else allows, until nothing changes.</summary>
    public void Propagate()
    {
        for (bool changed = true; changed && IsSolvable;)
        {
            changed = false;
            foreach (Occurrence o in Occurrences.Where(o => _days.ContainsKey(o.Id)))
                foreach (Report r in o.Reports) changed |= Report(_days[o.Id], r);
            foreach (Telling t in Tellings) changed |= Order(t);
        }
    }

    private bool Report(SortedSet<LocalDate> days, Report r)
    {
        if (!_published.TryGetValue(r.Article.Hash, out var published)) return days.RemoveWhere(d => !Allows(r.Days, d)) > 0;
        DayTable table = r.Article.Table!;
        Days Told(LocalDate p) => Identity.Days.Of(table[p].Events[r.Index]);
        bool changed = days.RemoveWhere(d => !published.Any(p => d <= p && Allows(Told(p), d))) > 0;
        return published.RemoveWhere(p => !days.Any(d => d <= p && Allows(Told(p), d))) > 0 || changed;
    }

    /// <summary>The day told of is not after the day of telling.</summary>
    private bool Order(Telling t)
    {
        bool changed = false;
        if (!_days.TryGetValue(t.Told.Id, out var told)) return false;
        if (t.Occasion is { } occasion && _days.TryGetValue(occasion.Id, out var on))
        {
            if (on.Count == 0 || told.Count == 0) return false;
            changed |= told.RemoveWhere(d => d > on.Max) > 0;
            return on.RemoveWhere(d => told.Count == 0 || d < told.Min) > 0 || changed;
        }

        LocalDate? said = Said(t);
        return said is { } s && told.RemoveWhere(d => d > s) > 0;
    }

    /// <summary>The last day on which it can have been said.</summary>
    public LocalDate? Said(Telling t) => _published.TryGetValue(t.Article.Hash, out var published)
        ? published.Select(p => t.Article.Table![p].Statements[t.Statement]?.Latest ?? p).DefaultIfEmpty().Max()
        : t.Article.Reading.Statements[t.Statement].SaidOn?.Latest ?? t.Article.Reading.Published.Interval?.Latest;

    private SortedSet<LocalDate>? Candidates(Occurrence o)
    {
        var days = new SortedSet<LocalDate>();
        foreach (Report r in o.Reports)
        {
            IEnumerable<Days> told = r.Article.Table is { } t ? t.Rows.Select(row => Identity.Days.Of(row.Events[r.Index])).Distinct() : [r.Days];
            foreach (Days d in told.Where(d => d.Length <= Longest))
                foreach (LocalDate day in Range(d.From!.Value, d.To!.Value)) days.Add(day);
        }

        return days.Count is 0 or > 4 * Longest ? null : days;
    }

    private static bool Allows(Days days, LocalDate day) => (days.From is not { } a || a <= day) && (days.To is not { } b || day <= b);

    private static IEnumerable<LocalDate> Range(LocalDate first, LocalDate last)
    {
        for (LocalDate d = first; d <= last; d = d.PlusDays(1)) yield return d;
    }
}
