using System.Globalization;
using Chancery.Calendar;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Web.Views;

/// <summary>EDTF dates for people, and their days for drawings.</summary>
public static class Edtf
{
    /// <summary>"27 Sep 2016", "Sep 2016", "26 Sep – 2 Oct 2016, one day", "since Sep 2012", "about 10 Apr 2017"; "undated" for null; the EDTF itself where it is of no form known here.</summary>
    public static string Words(string? edtf)
    {
        if (string.IsNullOrEmpty(edtf)) return "undated";
        bool one = edtf[0] == '[' && edtf[^1] == ']';
        string body = one ? edtf[1..^1] : edtf;
        int cut = body.IndexOf(one ? ".." : "/", StringComparison.Ordinal);
        if (cut < 0) return Point(body);
        string left = body[..cut], right = body[(cut + (one ? 2 : 1))..];
        if (left is "" or "..") return right is "" or ".." ? "undated" : (one ? "on or before " : "until ") + Point(right);
        if (right is "" or "..") return (one ? "on or after " : "since ") + Point(left);
        return $"{Point(left)} – {Point(right)}" + (one ? ", one day" : "");
    }

    /// <summary>First and last day meant; null for an open or unknown end.</summary>
    public static (LocalDate? Earliest, LocalDate? Latest) Days(string? edtf) =>
        edtf is not null && EdtfInterval.TryParse(edtf, out var interval) ? (interval!.Earliest, interval.Latest) : (null, null);

    public static LocalDate? Day(string? iso) => iso is not null && LocalDatePattern.Iso.Parse(iso) is { Success: true } day ? day.Value : null;

    public static string Words(LocalDate day) => LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu").Format(day);

    private static string Point(string text)
    {
        string mark = text.EndsWith('~') || text.EndsWith('?') ? "about " : "";
        string[] parts = text.TrimEnd('~', '?').Split('-');
        if (parts.Length == 3 && Day(string.Join('-', parts)) is { } day) return mark + Words(day);
        if (parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12)
            return mark + CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[month - 1] + " " + parts[0];
        return mark + text.TrimEnd('~', '?');
    }
}
