using Chancery.Calendar;
using NodaTime;

namespace Chancery.Times.Values;

/// <summary>Picks among the recurrences of a named date (each year's May 19, each week's Tuesday) the one meant.</summary>
internal static class Nearest
{
    /// <summary>How much farther than the other a candidate counts that lies against the tense; a date too far off is not saved by a tense misread.</summary>
    private const int Against = 6;

    /// <summary>
    /// The nearest, where days that lie against the direction (−1 past, +1 future; −2 allows no later ones) count as so much farther off; with no direction the past is a little nearer.
    /// Null when the days the reference may be disagree.
    /// </summary>
    public static Days? Of(IEnumerable<Days> candidates, Days reference, int direction)
    {
        if (direction < -1) return Side(candidates, reference, direction);
        Days[] all = [.. candidates.OrderBy(c => c.First)];
        Days? first = Pick(all, reference.First, direction);
        return reference.IsDay || first == Pick(all, reference.Last, direction) ? first : null;
    }

    /// <summary>Past: the last that has begun; future: the first that has not ended: for weekdays, which recur too often for nearness to tell.</summary>
    public static Days? Side(IEnumerable<Days> candidates, Days reference, int direction)
    {
        Days[] all = [.. candidates.OrderBy(c => c.First)];
        Days? On(LocalDate day) => direction < 0 ? Last(all, c => c.First <= day) : First(all, c => c.Last >= day);
        Days? first = On(reference.First);
        return reference.IsDay || first == On(reference.Last) ? first : null;
    }

    /// <summary>The last that ended before, or the first that begins after.</summary>
    public static Days? Strictly(IEnumerable<Days> candidates, Days reference, int direction)
    {
        Days[] all = [.. candidates.OrderBy(c => c.First)];
        Days? Beyond(LocalDate day) => direction < 0 ? Last(all, c => c.Last < day) : First(all, c => c.First > day);
        Days? first = Beyond(reference.First);
        return reference.IsDay || first == Beyond(reference.Last) ? first : null;
    }

    private static Days? Pick(Days[] all, LocalDate day, int direction) => all.Length == 0 ? null : all.MinBy(c => Distance(c, day, direction));

    /// <summary>Weighed days between, doubled so that halves stay whole.</summary>
    private static int Distance(Days days, LocalDate day, int direction)
    {
        if (day < days.First) return Period.DaysBetween(day, days.First) * (direction < 0 ? 2 * Against : direction == 0 ? 3 : 2);
        return day > days.Last ? Period.DaysBetween(days.Last, day) * (direction > 0 ? 2 * Against : 2) : 0;
    }

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
