using System.Globalization;
using NodaTime;

namespace Chancery.Web.Drawings;

/// <summary>Days to positions on a drawing, with the ticks that suit the stretch.</summary>
public sealed record TimeScale(LocalDate From, LocalDate To, double Left, double Right)
{
    private double Length => Math.Max(1, Period.DaysBetween(From, To));

    /// <summary>Position of a day, kept within the drawing.</summary>
    public double X(LocalDate day) => Left + Math.Clamp(Period.DaysBetween(From, day) / Length, 0, 1) * (Right - Left);

    public bool Holds(LocalDate day) => From <= day && day <= To;

    /// <summary>Labelled days: every decade, year or month, as fits.</summary>
    public IEnumerable<(LocalDate Day, string Label)> Ticks()
    {
        double years = Length / 365.25;
        if (years > 1.6)
        {
            int step = years switch { > 80 => 20, > 35 => 10, > 16 => 5, > 8 => 2, _ => 1 };
            for (int y = (From.Year / step + 1) * step; y <= To.Year; y += step) yield return (new(y, 1, 1), y.ToString("0000", CultureInfo.InvariantCulture));
            yield break;
        }

        int months = years switch { > .8 => 2, > .12 => 1, _ => 0 };
        if (months == 0)
        {
            int days = Math.Max(1, (int)(Length / 8));
            for (LocalDate d = From.PlusDays(days); d < To; d = d.PlusDays(days)) yield return (d, d.ToString("d MMM", CultureInfo.InvariantCulture));
            yield break;
        }

        for (LocalDate d = new LocalDate(From.Year, From.Month, 1).PlusMonths(1); d <= To; d = d.PlusMonths(months))
            yield return (d, d.ToString(d.Month <= months ? "MMM uuuu" : "MMM", CultureInfo.InvariantCulture));
    }
}
