using System.Globalization;
using Chancery.Calendar;
using Chancery.Times.Meanings;
using NodaTime;

namespace Chancery.Times.Values;

/// <summary>TIMEX3 values of calendar units. Years before Christ are written <c>BC0490</c>.</summary>
internal static class TimexText
{
    public static string Of(LocalDate day, Grain grain) => grain switch
    {
        Grain.Week => Week(day),
        Grain.Month => $"{Year(day.Year)}-{Two(day.Month)}",
        Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year(day.Year)}-Q{((day.Month - 1) / 3) + 1}"),
        Grain.Season => $"{Year(Grains.First(day, Grain.Season).Year)}-{SeasonText.Code(Grains.SeasonOf(day.Month))}",
        Grain.Half => $"{Year(day.Year)}-H{(day.Month < 7 ? 1 : 2)}",
        Grain.Year => Year(day.Year),
        Grain.Decade => Year(day.Year)[..^1],
        Grain.Century => Year(day.Year)[..^2],
        Grain.Millennium => Year(day.Year)[..^3],
        _ => $"{Year(day.Year)}-{Two(day.Month)}-{Two(day.Day)}",
    };

    /// <summary>The value where only the size of the unit is known, with as much as all <paramref name="days"/> share.</summary>
    public static string Open(Days? days, Grain grain)
    {
        string year = days is { } d && d.IsWithin(Grain.Year) ? Year(d.First.Year) : "XXXX";
        string month = days is { } m && m.IsWithin(Grain.Month) ? Two(m.First.Month) : "XX";
        return grain switch
        {
            Grain.Week => year + "-WXX",
            Grain.Month => year + "-XX",
            Grain.Quarter => year + "-QX",
            Grain.Season => year + "-XX",
            Grain.Half => year + "-HX",
            Grain.Year => "XXXX",
            Grain.Decade => "XXX",
            Grain.Century or Grain.Millennium => "XX",
            _ => $"{year}-{month}-XX",
        };
    }

    public static string Year(int year) => year > 0 ? year.ToString("0000", CultureInfo.InvariantCulture) : "BC" + (1 - year).ToString("0000", CultureInfo.InvariantCulture);

    public static string Two(int n) => n.ToString("00", CultureInfo.InvariantCulture);

    private static string Week(LocalDate day)
    {
        var rule = NodaTime.Calendars.WeekYearRules.Iso;
        return string.Create(CultureInfo.InvariantCulture, $"{Year(rule.GetWeekYear(day))}-W{rule.GetWeekOfWeekYear(day):00}");
    }
}
