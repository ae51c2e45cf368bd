using NodaTime;

namespace Chancery.Calendar;

/// <summary>
/// A stretch of days with its EDTF text (ISO 8601-2): what is known of a date, never more.
/// <see cref="Earliest"/> and <see cref="Latest"/> are inclusive days; null is an open or unknown end.
/// Two readings share these bounds and differ in <see cref="Text"/>: <c>[a..b]</c> is one day somewhere
/// within, <c>a/b</c> is the whole stretch, a trailing <c>~</c> says approximate.
/// </summary>
public sealed record EdtfInterval
{
    private EdtfInterval(string text, LocalDate? earliest, LocalDate? latest) => (Text, Earliest, Latest) = (text, earliest, latest);

    /// <summary>The EDTF string, as the contract prints it.</summary>
    public string Text { get; }

    public LocalDate? Earliest { get; }

    public LocalDate? Latest { get; }

    public bool IsApproximate => Text.Contains('~', StringComparison.Ordinal);

    /// <summary>True when the interval is one known calendar day.</summary>
    public bool IsDay => Earliest is not null && Earliest == Latest;

    /// <summary>Number of days held, or null where an end is open.</summary>
    public int? Days => Earliest is { } a && Latest is { } b ? Period.DaysBetween(a, b) + 1 : null;

    public static EdtfInterval Day(LocalDate day, bool approximate = false) =>
        new(EdtfText.Day(day) + (approximate ? "~" : ""), day, day);

    public static EdtfInterval Month(int year, int month, bool approximate = false)
    {
        var first = new LocalDate(year, month, 1);
        return new($"{EdtfText.Year(year)}-{EdtfText.Two(month)}" + (approximate ? "~" : ""), first, first.PlusMonths(1).PlusDays(-1));
    }

    public static EdtfInterval Year(int year, bool approximate = false) =>
        new(EdtfText.Year(year) + (approximate ? "~" : ""), new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));

    /// <summary>One day, it is not known which, from <paramref name="earliest"/> to <paramref name="latest"/> inclusive: <c>[a..b]</c>.</summary>
    public static EdtfInterval OneOf(LocalDate? earliest, LocalDate? latest) =>
        earliest is { } a && a == latest ? Day(a) : new($"[{EdtfText.Day(earliest)}..{EdtfText.Day(latest)}]", earliest, latest);

    /// <summary>The whole stretch, ends inclusive: <c>a/b</c>; a null end is open (<c>..</c>).</summary>
    public static EdtfInterval Between(LocalDate? earliest, LocalDate? latest, bool approximate = false)
    {
        string mark = approximate ? "~" : "";
        string End(LocalDate? d) => d is null ? ".." : EdtfText.Day(d) + mark;
        return earliest is { } a && a == latest ? Day(a, approximate) : new($"{End(earliest)}/{End(latest)}", earliest, latest);
    }

    /// <summary>An interval whose EDTF text keeps a coarser precision than days at its ends (<c>2012-09/..</c>); the bounds are the days meant.</summary>
    public static EdtfInterval Written(string text, LocalDate? earliest, LocalDate? latest) => new(text, earliest, latest);

    /// <summary>Reads the EDTF subset the contract uses.</summary>
    /// <exception cref="FormatException">The text is not of that subset.</exception>
    public static EdtfInterval Parse(string text) =>
        TryParse(text, out var interval) ? interval! : throw new FormatException($"'{text}' is no EDTF date.");

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse(string text, out EdtfInterval? interval) => EdtfText.TryParse(text, out interval);

    /// <summary>True when some day lies in both; open ends hold every day.</summary>
    public bool Overlaps(EdtfInterval other) =>
        (Earliest is not { } a || other.Latest is not { } d || a <= d) && (other.Earliest is not { } c || Latest is not { } b || c <= b);

    public bool Contains(LocalDate day) => (Earliest is not { } a || a <= day) && (Latest is not { } b || day <= b);

    public override string ToString() => Text;
}
