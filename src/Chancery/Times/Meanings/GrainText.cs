using System.Globalization;
using Chancery.Calendar;

namespace Chancery.Times.Meanings;

/// <summary>The unit codes of TIMEX3 durations (P4Y, PT3H), which the lexicon uses too.</summary>
internal static class GrainText
{
    /// <summary>The unit of a code: D, W, FN (two weeks), M, Q, S (season), H (half year), Y, DE, CE, ML, and TH, TM, TS for hours, minutes, seconds.</summary>
    public static Grain Read(string code) => code switch
    {
        "TS" => Grain.Second,
        "TM" => Grain.Minute,
        "TH" => Grain.Hour,
        "W" or "FN" => Grain.Week,
        "M" => Grain.Month,
        "Q" => Grain.Quarter,
        "S" => Grain.Season,
        "H" => Grain.Half,
        "Y" => Grain.Year,
        "DE" => Grain.Decade,
        "CE" => Grain.Century,
        "ML" => Grain.Millennium,
        _ => Grain.Day,
    };

    /// <summary>The TIMEX3 duration of an amount; several decades are counted in years, as annotators do.</summary>
    public static string Duration(Amount amount, Grain unit)
    {
        if (amount.IsVague) return Duration("X", unit);
        double count = amount.Count!.Value;
        if (unit == Grain.Decade && count > 1) (count, unit) = (count * 10, Grain.Year);
        double whole = Math.Floor(count);
        if (Halved(unit) is { } half && Math.Abs(count - whole - 0.5) < 1e-9) return whole == 0 ? "P" + half : Whole(whole, unit) + (half[0] == 'T' && unit < Grain.Day ? half[1..] : half);
        return Duration(count.ToString("0.##", CultureInfo.InvariantCulture), unit);
    }

    /// <summary>Half a unit in whole smaller ones, where there are such.</summary>
    private static string? Halved(Grain unit) => unit switch { Grain.Year => "6M", Grain.Day => "T12H", Grain.Hour => "T30M", Grain.Minute => "T30S", _ => null };

    private static string Whole(double count, Grain unit) => Duration(count.ToString("0", CultureInfo.InvariantCulture), unit);

    /// <summary>A TIMEX3 duration; <paramref name="count"/> is a number or X.</summary>
    public static string Duration(string count, Grain unit) => unit switch
    {
        Grain.Second => $"PT{count}S",
        Grain.Minute => $"PT{count}M",
        Grain.Hour => $"PT{count}H",
        Grain.Week => $"P{count}W",
        Grain.Month => $"P{count}M",
        Grain.Quarter => $"P{count}Q",
        Grain.Season => $"P{count}S",
        Grain.Half => $"P{count}H",
        Grain.Year => $"P{count}Y",
        Grain.Decade => $"P{count}DE",
        Grain.Century => $"P{count}CE",
        Grain.Millennium => $"P{count}ML",
        _ => $"P{count}D",
    };

    public static string Name(Grain unit, bool many) => (unit == Grain.Century ? many ? "centurie" : "century" : unit.ToString().ToLowerInvariant()) + (many ? "s" : "");
}
