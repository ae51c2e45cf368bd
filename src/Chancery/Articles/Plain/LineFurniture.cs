namespace Chancery.Articles.Plain;

/// <summary>Single lines that are furniture wherever they stand: share bars, subscription notes, advertisement marks, captions, copyright.</summary>
internal static class LineFurniture
{
    private static readonly string[] Classes = ["share", "share-list", "subscription", "advertisement", "navigation", "caption", "caption-credit", "caption-within", "copyright", "copyright-short", "copyright-within", "contribution", "appeal", "tags", "desk-note"];

    public static void Read(string text, List<TextLine> lines, FurnitureWords words, TextFindings findings)
    {
        foreach (TextLine line in lines)
        {
            if (Reason(line.Span.In(text), words) is { } reason) findings.Drop(line.Span, reason);
        }
    }

    /// <summary>Why the line is furniture, or null.</summary>
    public static string? Reason(ReadOnlySpan<char> line, FurnitureWords words)
    {
        if (line.Length > 400) return null;
        foreach (string name in Classes)
        {
            FurnitureClass found = words.Class(name);
            if (found.Holds(line)) return found.Reason;
        }

        return null;
    }
}
