using Chancery.Record.Queries;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Web.Views;

/// <summary>What is planned, requested or conditional in one month, and what has no day of its own.</summary>
/// <param name="Month">yyyy-MM.</param>
/// <param name="Days">Events known to the day.</param>
/// <param name="Loose">Events whose interval touches the month without naming a day.</param>
/// <param name="Months">Months that hold any, ascending.</param>
public sealed record CalendarView(string? Month, IReadOnlyList<CalendarEntry> Days, IReadOnlyList<CalendarEntry> Loose, IReadOnlyList<string> Months)
{
    /// <param name="month">yyyy-MM; null for the first month from <paramref name="today"/> on that holds any, else the last.</param>
    public static CalendarView Of(IPageQueries queries, string? month, LocalDate today)
    {
        var planned = BusyPairs.Events(queries, null)
            .Where(x => x.Event.Status is "planned" or "conditional" or "requested" or "possible" && x.Event.When is not null)
            .Select(x => CalendarEntry.Of(x.Pair, x.Event)).OfType<CalendarEntry>().ToList();
        string[] months = [.. planned.Select(e => YearMonthPattern.Iso.Format(new YearMonth(e.First.Year, e.First.Month))).Distinct().Order(StringComparer.Ordinal)];
        string now = YearMonthPattern.Iso.Format(new YearMonth(today.Year, today.Month));
        string? shown = month ?? months.FirstOrDefault(m => string.CompareOrdinal(m, now) >= 0) ?? months.LastOrDefault();
        if (shown is null || !YearMonthPattern.Iso.Parse(shown).TryGetValue(default, out YearMonth at)) return new(null, [], [], months);
        LocalDate first = at.OnDayOfMonth(1), last = first.PlusMonths(1).PlusDays(-1);
        var here = planned.Where(e => e.First <= last && e.Last >= first).OrderBy(e => e.First).ThenBy(e => e.Event.Id, StringComparer.Ordinal).ToList();
        return new(shown, [.. here.Where(e => e.First == e.Last)], [.. here.Where(e => e.First != e.Last).Take(60)], months);
    }

    /// <summary>The days of the grid: whole weeks from Monday that hold the month.</summary>
    public IEnumerable<LocalDate> Grid()
    {
        LocalDate first = YearMonthPattern.Iso.Parse(Month!).Value.OnDayOfMonth(1), last = first.PlusMonths(1).PlusDays(-1);
        for (LocalDate d = first.PlusDays(1 - (int)first.DayOfWeek); d <= last || d.DayOfWeek != IsoDayOfWeek.Monday; d = d.PlusDays(1)) yield return d;
    }
}
