using NodaTime;

namespace Chancery.Calendar;

/// <summary>Arithmetic on calendar units: where the unit that holds a day begins and ends, and the unit so many further on. Hours and finer stay within their day.</summary>
internal static class Grains
{
    /// <summary>Season of a month: 0 winter (December to February), 1 spring, 2 summer, 3 autumn. A winter is of the year in which it begins.</summary>
    public static int SeasonOf(int month) => month % 12 / 3;

    public static LocalDate First(LocalDate day, Grain grain) => grain switch
    {
        Grain.Week => day.PlusDays(1 - (int)day.DayOfWeek),
        Grain.Month => new(day.Year, day.Month, 1),
        Grain.Quarter => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        Grain.Season => new(day.Month < 3 ? day.Year - 1 : day.Year, day.Month % 12 < 3 ? 12 : day.Month / 3 * 3, 1),
        Grain.Half => new(day.Year, day.Month < 7 ? 1 : 7, 1),
        Grain.Year => new(day.Year, 1, 1),
        Grain.Decade => new(Floor(day.Year, 10), 1, 1),
        Grain.Century => new(Floor(day.Year, 100), 1, 1),
        Grain.Millennium => new(Floor(day.Year, 1000), 1, 1),
        _ => day,
    };

    public static LocalDate Last(LocalDate day, Grain grain) => grain <= Grain.Day ? day : Plus(First(day, grain), 1, grain).PlusDays(-1);

    /// <summary>The same day so many units on (or back); a day the month does not have becomes its last. Stops at the calendar's ends.</summary>
    public static LocalDate Plus(LocalDate day, int count, Grain grain)
    {
        int years = grain switch { Grain.Year => count, Grain.Decade => count * 10, Grain.Century => count * 100, Grain.Millennium => count * 1000, _ => 0 };
        int months = grain switch { Grain.Month => count, Grain.Quarter or Grain.Season => count * 3, Grain.Half => count * 6, _ => 0 };
        int days = grain switch { Grain.Day => count, Grain.Week => count * 7, _ => 0 };
        if (Math.Abs((long)count) > 20000 || day.Year + years + (months / 12) + (days / 365) is < -9900 or > 9900) return day;
        return day.PlusYears(years).PlusMonths(months).PlusDays(days);
    }

    /// <summary>First year of a decade or century as they are counted: the 1980s from 1980, the 470s BC from 479 BC (astronomical −478).</summary>
    private static int Floor(int year, int size)
    {
        if (year > 0) return year / size * size;
        int beforeChrist = 1 - year;
        return Math.Max(-9998, 1 - ((beforeChrist / size * size) + size - 1));
    }
}
