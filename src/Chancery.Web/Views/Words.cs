namespace Chancery.Web.Views;

/// <summary>Ids of the record in words for people.</summary>
internal static class Words
{
    /// <summary>"diplomatic_relations" → "Diplomatic relations".</summary>
    public static string Facet(string id) => Capital(id.Replace('_', ' '));

    /// <summary>"mission.reopened" → "Mission reopened"; a PLOVER type keeps its word ("assault" → "Assault").</summary>
    public static string EventType(string type) => Capital(type.Replace('.', ' ').Replace('_', ' '));

    /// <summary>"mission.reopened: planned" → "Mission reopened, planned".</summary>
    public static string Open(string what) => what.Split(": ", 2) is [var type, var rest] && type.Contains('.', StringComparison.Ordinal) ? $"{EventType(type)}, {rest}" : Capital(what);

    /// <summary>"since 6 Oct 2030"; an interval says so by itself.</summary>
    public static string Since(string? edtf) => edtf is null ? "undated" : edtf.Contains('/', StringComparison.Ordinal) ? Edtf.Words(edtf) : "since " + Edtf.Words(edtf);

    public static string Count(int n, string one, string? many = null) =>
        n.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) + " " + (n == 1 ? one : many ?? one + "s");

    /// <summary>"A→B" in state codes with names: "Peru towards Ghana"; both ways for "A-B".</summary>
    public static string Direction(string direction, Func<string, string> nameOf)
    {
        string[] parts = direction.Split('→', 2);
        if (parts.Length == 2) return $"{nameOf(parts[0])} → {nameOf(parts[1])}";
        parts = direction.Split('-', 2);
        return parts.Length == 2 ? $"{nameOf(parts[0])} – {nameOf(parts[1])}" : direction;
    }

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
