using Chancery.Calendar;
using Chancery.Events;
using Chancery.Record.Identity;
using Chancery.Record.Store;
using Chancery.Resolution.Dating;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Record.Dating;

/// <summary>
/// The unknown days of a pair's articles and what binds them, for <see cref="JointDates"/>: the day of publication of each undated article, and the day of
/// each occurrence that such an article tells of as passing or fresh. An occurrence was on a day that every report of it allows, and not after it was told as done.
/// Habits of writers are soft: what happened is told soon, and a saying told without its day is of the same week.
/// </summary>
internal sealed class DateProblem
{
    /// <summary>An occurrence of more possible days than this is a stretch, and binds nothing.</summary>
    private const int Longest = 400;

    private const int Week = 7;

    /// <summary>What happened is told by a speaker within so many days; each that is exceeded costs one.</summary>
    private static readonly int[] Fresh = [2, 6, 13, 30];

    private readonly SortedDictionary<string, DateUnknown> _unknowns = new(StringComparer.Ordinal);
    private readonly List<DateConstraint> _constraints = [];

    /// <param name="pair">The pair they are dated in; an article that is mostly about another one has been dated there.</param>
    public DateProblem(StatePair pair, IReadOnlyList<RecordedArticle> articles, IReadOnlyList<Occurrence> occurrences)
    {
        RecordedArticle[] undated = [.. articles.Where(a => a.Table is not null).OrderBy(a => a.Hash, StringComparer.Ordinal)];
        foreach (RecordedArticle a in undated)
        {
            EdtfInterval? placed = PairFinder.Main(a) == pair ? null : a.Placed;
            Add(Id(a), placed?.Earliest ?? a.Table!.First, placed?.Latest ?? a.Table!.Last);
        }

        Occurrence[] done = [.. occurrences.Where(o => o.IsActual && o.Status == EventStatus.Happened)], passing = [.. done.Where(o => !o.Rule.Lasts)];
        foreach (Occurrence o in done.Where(o => o.Reports.Any(r => r.Article.Table is not null) && (!o.Rule.Lasts || o.Reports.All(IsFresh))))
            if (Candidates(o) is { Length: <= Longest } days) Add(Id(o), days.From!.Value, days.To!.Value);
        foreach (Occurrence o in done.Where(o => _unknowns.ContainsKey(Id(o)))) Bind(o);
        foreach (Telling t in Telling.Of(articles, passing)) Bind(t);
    }

    public static string Id(RecordedArticle article) => "article " + article.Hash;

    public static string Id(Occurrence occurrence) => "occurrence " + occurrence.Id;

    /// <summary>What is left for each unknown, by its id.</summary>
    public IReadOnlyDictionary<string, DateSettlement> Settle() =>
        JointDates.Settle([.. _unknowns.Values], _constraints).ToDictionary(s => s.Id, StringComparer.Ordinal);

    private void Add(string id, LocalDate first, LocalDate last) => _unknowns[id] = new(id, first, last);

    /// <summary>What lasts is told again for years; only one that is told with its day, as "last Thursday", was told fresh.</summary>
    private static bool IsFresh(Report r) => r.Article.Table is not { } table || table.Rows.All(row => row.Events[r.Index]?.IsDay == true);

    /// <summary>From the first to the last day that some report gives it.</summary>
    private static Days Candidates(Occurrence o)
    {
        Days[] told = [.. o.Reports.SelectMany(r => r.Article.Table is { } t ? Enumerable.Range(0, t.Rows.Count).Select(i => Told.Of(t, t.First.PlusDays(i), r.Index)) : [r.Days]).Where(d => d.Length <= Longest)];
        return told.Length == 0 ? Days.Any : new(told.Min(d => d.From), told.Max(d => d.To));
    }

    private void Bind(Occurrence o)
    {
        Days dated = DateMerge.Of([.. o.Reports.Where(r => r.Article.Table is null && r.Stated is not null)]);
        if (!dated.IsEmpty && (dated.From ?? dated.To) is not null) _constraints.Add(DateConstraint.Within(Id(o), dated.From, dated.To, $"{o.Type} as dated reports have it"));
        foreach (Report r in o.Reports)
        {
            if (r.Article.Table is { } table) BindUndated(o, r, table);
            else if (r.Event.IsSaying && r.Stated?.Earliest is null && r.Published is { IsDay: true, Latest: { } day })
                _constraints.Add(DateConstraint.Within(Id(o), day.PlusDays(1 - Week), day, $"{Quote(r)}, told without its day, is of the week").Soft(1));
        }
    }

    private void BindUndated(Occurrence o, Report r, DayTable table)
    {
        _constraints.Add(DateConstraint.Together(Id(r.Article), Id(o), (published, day) => Told.Allows(table, published, r.Index, day), $"{Quote(r)} counts from the day of writing"));
        if (r.Event.IsSaying && table.Rows.All(row => row.Events[r.Index]?.Earliest is null))
            _constraints.Add(DateConstraint.After(Id(o), Id(r.Article), 0, Week - 1, $"{Quote(r)}, told without its day, is of the week").Soft(1));
    }

    /// <summary>What is told as done was done by the telling, and as a rule not long before.</summary>
    private void Bind(Telling t)
    {
        string told = Id(t.Told);
        if (!_unknowns.ContainsKey(told)) return;
        string why = $"{t.Told.Type} was told of";
        if (t.Occasion is { } occasion && _unknowns.ContainsKey(Id(occasion)))
        {
            _constraints.Add(DateConstraint.After(told, Id(occasion), 0, Longest, $"{why} at a {occasion.Type}"));
            _constraints.AddRange(Fresh.Select(days => DateConstraint.After(told, Id(occasion), 0, days, $"{why} within {days} days").Soft(1)));
        }
        else if (t.Article.Table is { } table)
        {
            _constraints.Add(DateConstraint.Together(Id(t.Article), told, (published, day) => day <= (table[published].Statements[t.Statement]?.Latest ?? published), $"{why} by then"));
            if (table.Rows[0].Statements[t.Statement] is { IsDay: true, Latest: { } said } && table.Rows.All(r => r.Statements[t.Statement]?.Latest == said)) Freshly(told, said, why);
        }
        else if ((t.Article.Reading.Statements[t.Statement].SaidOn ?? t.Article.Reading.Published.Interval) is { Latest: { } by } on)
        {
            _constraints.Add(DateConstraint.Within(told, null, by, $"{why} by {Day(by)}"));
            if (on.IsDay) Freshly(told, by, why);
        }
    }

    private void Freshly(string told, LocalDate said, string why) =>
        _constraints.AddRange(Fresh.Select(days => DateConstraint.Within(told, said.PlusDays(-days), said, $"{why} within {days} days, on {Day(said)}").Soft(1)));

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Quote(Report r) => $"“{r.Words}” in {r.Article.Reading.Article.Id}";
}
