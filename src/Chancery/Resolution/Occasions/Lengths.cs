using System.Globalization;
using Chancery.Calendar;
using NodaTime;

namespace Chancery.Resolution.Occasions;

/// <summary>Counts a length of time (TIMEX3 <c>P3D</c>, <c>P1M</c>) from a date: "three days after", "a month before".</summary>
internal static class Lengths
{
    /// <summary>The date <paramref name="sign"/> times the length away, as coarse as the coarser of the two; null where the length is vague.</summary>
    public static EdtfInterval? From(EdtfInterval date, string length, int sign)
    {
        if (length.Length < 3 || length[0] != 'P' || date is not { Earliest: { } first, Latest: { } last } || !int.TryParse(length.AsSpan(1, length.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int count)) return null;
        int n = sign * count;
        return length[^1] switch
        {
            'D' => Of(first.PlusDays(n), last.PlusDays(n), date),
            'W' => Of(first.PlusWeeks(n), last.PlusWeeks(n), date),
            'M' when date.Days <= 31 => Month(first.PlusMonths(n)),
            'Y' when date.Days <= 31 => EdtfInterval.Year(first.PlusYears(n).Year),
            'Y' => Of(first.PlusYears(n), last.PlusYears(n), date),
            _ => null,
        };
    }

    private static EdtfInterval Month(LocalDate day) => EdtfInterval.Month(day.Year, day.Month);

    private static EdtfInterval Of(LocalDate first, LocalDate last, EdtfInterval like) =>
        like.IsDay ? EdtfInterval.Day(first) : EdtfInterval.OneOf(first, last);
}
