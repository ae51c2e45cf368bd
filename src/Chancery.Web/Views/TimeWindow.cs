using Chancery.Record.Queries;
using NodaTime;

namespace Chancery.Web.Views;

/// <summary>The stretch of days a page draws. Its name is part of the address.</summary>
/// <param name="Name">all, 10y, 3y, 1y.</param>
public sealed record TimeWindow(string Name, LocalDate From, LocalDate To)
{
    private static readonly (string Name, int Years)[] Sizes = [("1y", 1), ("3y", 3), ("10y", 10)];

    /// <summary>Names and labels of those that show less than everything, then everything.</summary>
    public static IReadOnlyList<(string Name, string Label)> Choices { get; } = [("1y", "One year"), ("3y", "Three years"), ("10y", "Ten years"), ("all", "Everything")];

    /// <summary>
    /// The window asked for by name, ending at the last day (or around the cursor where that lies earlier); without a name the
    /// shortest that holds four fifths of the days. Null where nothing is dated.
    /// </summary>
    public static TimeWindow? Of(IReadOnlyList<LocalDate> days, string? name, LocalDate? cursor)
    {
        if (days.Count == 0) return null;
        LocalDate first = days.Min(), last = days.Max();
        if (cursor is { } c && c > last) last = c;
        int years = Sizes.FirstOrDefault(s => s.Name == name).Years;
        string chosen = name ?? "";
        if (years == 0 && name != "all")
        {
            (chosen, years) = Sizes.FirstOrDefault(s => days.Count(d => d >= last.PlusYears(-s.Years)) >= .8 * days.Count);
        }

        LocalDate from = first, to = last;
        if (years > 0)
        {
            if (cursor is { } at && at < last.PlusYears(-years)) to = at.PlusMonths(6 * years);
            if (to.PlusYears(-years) > first) from = to.PlusYears(-years);
        }

        int margin = Math.Max(6, Period.DaysBetween(from, to) / 40);
        return new(years == 0 ? "all" : chosen, from.PlusDays(-margin), to.PlusDays(margin));
    }

    /// <summary>Days at which something of these events is known to have been.</summary>
    public static IEnumerable<LocalDate> DaysOf(IEnumerable<EventLine> events) => events.SelectMany(DaysOf);

    private static IEnumerable<LocalDate> DaysOf(EventLine e)
    {
        if (Edtf.Day(e.When?.Earliest) is { } a) yield return a;
        if (Edtf.Day(e.When?.Latest) is { } b) yield return b;
    }
}
