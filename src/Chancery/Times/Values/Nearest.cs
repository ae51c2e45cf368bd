using Chancery.Calendar;
using NodaTime;

namespace Chancery.Times.Values;

/// <summary>Picks among the recurrences of a named date (each year's May 19, each week's Tuesday) the one meant.</summary>
internal static class Nearest
{
    /// <summary>Past: the last that has begun; future: the first that has not ended; unknown: the one nearest. Null when days the reference may be disagree.</summary>
    public static Days? Of(IEnumerable<Days> candidates, Days reference, int direction)
    {
        Days[] all = [.. candidates.OrderBy(c => c.First)];
        Days? first = Pick(all, reference.First, direction);
        return reference.IsDay || first == Pick(all, reference.Last, direction) ? first : null;
    }

    /// <summary>The last that ended before, or the first that begins after.</summary>
    public static Days? Strictly(IEnumerable<Days> candidates, Days reference, int direction)
    {
        Days[] all = [.. candidates.OrderBy(c => c.First)];
        Days? Beyond(LocalDate day) => direction < 0 ? Last(all, c => c.Last < day) : First(all, c => c.First > day);
        Days? first = Beyond(reference.First);
        return reference.IsDay || first == Beyond(reference.Last) ? first : null;
    }

    private static Days? Pick(Days[] all, LocalDate day, int direction) => direction switch
    {
        < 0 => Last(all, c => c.First <= day),
        > 0 => First(all, c => c.Last >= day),
        _ => all.Length == 0 ? null : all.MinBy(c => Distance(c, day)),
    };

    private static int Distance(Days days, LocalDate day) =>
        day < days.First ? Period.DaysBetween(day, days.First) : day > days.Last ? Period.DaysBetween(days.Last, day) : 0;

    private static Days? Last(Days[] all, Func<Days, bool> fits)
    {
        for (int i = all.Length - 1; i >= 0; i--)
        {
            if (fits(all[i])) return all[i];
        }

        return null;
    }

    private static Days? First(Days[] all, Func<Days, bool> fits)
    {
        foreach (Days days in all)
        {
            if (fits(days)) return days;
        }

        return null;
    }
}
