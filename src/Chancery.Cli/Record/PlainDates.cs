namespace Chancery.Cli.Record;

/// <summary>EDTF dates in words where the notation would puzzle a reader; a plain day, month or year stays as it is.</summary>
internal static class PlainDates
{
    private const string Open = "..";

    /// <summary>When something was: one date, bounds, or undated.</summary>
    public static string When(string? edtf) => Ends(edtf) switch
    {
        null => edtf!,
        ("", "") => "undated",
        ("", var last) => "by " + last,
        (var first, "") => "from " + first,
        var (first, last) => $"{first} to {last}",
    };

    /// <summary>How long something held.</summary>
    public static string Valid(string? edtf) => Ends(edtf) switch
    {
        null => edtf!,
        ("", "") => "since a day not stated",
        ("", var last) => "until " + last,
        (var first, "") => "since " + first,
        var (first, last) => $"{first} to {last}",
    };

    private static (string First, string Last)? Ends(string? edtf)
    {
        if (string.IsNullOrEmpty(edtf)) return ("", "");
        int cut = edtf.IndexOf('/', StringComparison.Ordinal);
        return cut < 0 ? null : (End(edtf[..cut]), End(edtf[(cut + 1)..]));
    }

    private static string End(string text) => text is Open or "" or "../.." ? "" : text;
}
