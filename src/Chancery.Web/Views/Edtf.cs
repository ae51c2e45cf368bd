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
        if (Ends(edtf) is not var (left, right)) return edtf[0] == '[' ? OneOf(edtf, ", one day") : Point(edtf);
        if (left is "" or "..") return right is "" or ".." ? "undated" : "until " + OneOf(right, "");
        return right is "" or ".." ? "since " + OneOf(left, "") : $"{OneOf(left, "")} – {OneOf(right, "")}";
    }

    /// <summary>First and last day meant; null for an open or unknown end.</summary>
    public static (LocalDate? Earliest, LocalDate? Latest) Days(string? edtf)
    {
        if (edtf is null) return default;
        if (Ends(edtf) is var (left, right)) return (Bounds(left).Earliest, Bounds(right).Latest);
        return Bounds(edtf);
    }

    /// <summary>The two ends of an interval <c>a/b</c>, either of which may be a set <c>[a..b]</c>; null for anything else.</summary>
    private static (string Left, string Right)? Ends(string edtf) => edtf.IndexOf('/', StringComparison.Ordinal) is >= 0 and var cut ? (edtf[..cut], edtf[(cut + 1)..]) : null;

    private static (LocalDate? Earliest, LocalDate? Latest) Bounds(string edtf) =>
        EdtfInterval.TryParse(edtf, out var interval) ? (interval!.Earliest, interval.Latest) : (null, null);

    /// <summary>A point, or one day of a set.</summary>
    private static string OneOf(string edtf, string mark)
    {
        if (edtf is not ['[', .. var body, ']'] || body.IndexOf("..", StringComparison.Ordinal) is not (>= 0 and var cut)) return Point(edtf);
        string left = body[..cut], right = body[(cut + 2)..];
        if (left.Length == 0) return "on or before " + Point(right);
        return right.Length == 0 ? "on or after " + Point(left) : mark.Length > 0 ? $"{Point(left)} – {Point(right)}{mark}" : $"{Point(left)} or up to {Point(right)}";
    }

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
