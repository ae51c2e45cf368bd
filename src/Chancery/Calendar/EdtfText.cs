using System.Globalization;
using NodaTime;

namespace Chancery.Calendar;

/// <summary>Writes and reads the text of the EDTF subset in the contract: days, months, years, <c>[a..b]</c>, <c>a/b</c>, <c>~</c>, <c>?</c>, <c>..</c>.</summary>
internal static class EdtfText
{
    public static string Day(LocalDate? day) => day is { } d ? $"{Year(d.Year)}-{Two(d.Month)}-{Two(d.Day)}" : "";

    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    public static string Two(int n) => n.ToString("00", CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out EdtfInterval? interval)
    {
        interval = null;
        if (text.Length == 0) return false;
        bool one = text[0] == '[' && text[^1] == ']';
        string body = one ? text[1..^1] : text;
        int cut = one ? body.IndexOf("..", StringComparison.Ordinal) : body.IndexOf('/', StringComparison.Ordinal);
        if (cut < 0)
        {
            if (one || !TryPoint(body, out var first, out var last)) return false;
            interval = EdtfInterval.Written(text, first, last);
            return true;
        }

        string left = body[..cut], right = body[(cut + (one ? 2 : 1))..];
        if (!TryEnd(left, out var earliest, out _) || !TryEnd(right, out _, out var latest)) return false;
        interval = EdtfInterval.Written(text, earliest, latest);
        return true;
    }

    private static bool TryEnd(string text, out LocalDate? first, out LocalDate? last)
    {
        first = last = null;
        return text is "" or ".." || TryPoint(text, out first, out last);
    }

    private static bool TryPoint(string text, out LocalDate? first, out LocalDate? last)
    {
        first = last = null;
        string[] parts = text.TrimEnd('~', '?').Split('-');
        if (parts.Length > 3 || !TryNumber(parts[0], 4, out int year) || year == 0) return false;
        int month = 0, day = 0;
        if (parts.Length > 1 && (!TryNumber(parts[1], 2, out month) || month is < 1 or > 12)) return false;
        if (parts.Length > 2 && (!TryNumber(parts[2], 2, out day) || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))) return false;
        var start = new LocalDate(year, Math.Max(1, month), Math.Max(1, day));
        first = start;
        last = parts.Length switch { 1 => start.PlusYears(1).PlusDays(-1), 2 => start.PlusMonths(1).PlusDays(-1), _ => start };
        return true;
    }

    private static bool TryNumber(string text, int digits, out int value)
    {
        value = 0;
        return text.Length == digits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
