using System.Globalization;
using Chancery.Calendar;
using NodaTime;

namespace Chancery.Times.Values;

/// <summary>EDTF intervals of reckoned days, in the coarseness in which they are known.</summary>
internal static class Stretch
{
    /// <summary>One whole unit: its own EDTF form where it has one, else from its first day to its last.</summary>
    public static EdtfInterval Unit(Days unit, Grain grain, bool approximate) => grain switch
    {
        Grain.Month => EdtfInterval.Month(unit.First.Year, unit.First.Month, approximate),
        Grain.Year => EdtfInterval.Year(unit.First.Year, approximate),
        <= Grain.Day => EdtfInterval.Day(unit.First, approximate),
        Grain.Week => EdtfInterval.Between(unit.First, unit.Last, approximate),
        Grain.Decade or Grain.Century or Grain.Millennium => Ends(unit, Grain.Year, approximate),
        _ => Ends(unit, Grain.Month, approximate),
    };

    /// <summary>The share of a unit between two hundredths, marked approximate.</summary>
    public static EdtfInterval Part(Days unit, int from, int to)
    {
        int count = unit.Count;
        var days = new Days(unit.First.PlusDays(count * from / 100), unit.First.PlusDays(Math.Max(count * to / 100, 1) - 1));
        return Ends(days, count > 3000 ? Grain.Year : count > 200 ? Grain.Month : Grain.Day, approximate: true);
    }

    /// <summary>One unit somewhere within these days: <c>[a..b]</c>.</summary>
    public static EdtfInterval Within(Days days, bool approximate, Grain grain = Grain.Day)
    {
        if (!approximate && grain <= Grain.Day) return EdtfInterval.OneOf(days.First, days.Last);
        string mark = approximate ? "~" : "";
        return EdtfInterval.Written($"[{Point(days.First, grain)}{mark}..{Point(days.Last, grain)}{mark}]", days.First, days.Last);
    }

    /// <summary>All of these days, ends written in the given unit.</summary>
    public static EdtfInterval Write(Days days, Grain grain, bool approximate) => Ends(days, grain, approximate);

    private static EdtfInterval Ends(Days days, Grain grain, bool approximate)
    {
        string mark = approximate ? "~" : "";
        string from = Point(days.First, grain), to = Point(days.Last, grain);
        return EdtfInterval.Written(from == to ? from + mark : $"{from}{mark}/{to}{mark}", grain == Grain.Day ? days.First : Grains.First(days.First, grain), grain == Grain.Day ? days.Last : Grains.Last(days.Last, grain));
    }

    private static string Point(LocalDate day, Grain grain)
    {
        string year = day.Year >= 0 ? day.Year.ToString("0000", CultureInfo.InvariantCulture) : day.Year.ToString("0000;-0000", CultureInfo.InvariantCulture);
        return grain switch { Grain.Year => year, Grain.Month => $"{year}-{TimexText.Two(day.Month)}", _ => $"{year}-{TimexText.Two(day.Month)}-{TimexText.Two(day.Day)}" };
    }
}
