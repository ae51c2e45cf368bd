namespace Chancery.Articles.Plain;

/// <summary>Lines that name who wrote the report: "By …", or a desk's name.</summary>
internal static class Byline
{
    public static bool Is(ReadOnlySpan<char> line, FurnitureWords words)
    {
        if (LineForm.EndsSentence(line) && !line.TrimEnd().EndsWith("Jr.")) return false;
        if (words.Is("byline", line)) return Opening(line, words) is var rest && !rest.IsEmpty && (char.IsUpper(rest[0]) || !char.IsAscii(rest[0])) && LineForm.CapitalShare(rest) >= .5;
        return words.Is("byline-desk", line) && LineForm.CapitalShare(line) >= .6;
    }

    /// <summary>The name in a byline, without its "By".</summary>
    public static string Name(ReadOnlySpan<char> line, FurnitureWords words) =>
        (words.Is("byline", line) ? Opening(line, words) : line).Trim().ToString();

    private static ReadOnlySpan<char> Opening(ReadOnlySpan<char> line, FurnitureWords words)
    {
        int cut = 0;
        foreach (string phrase in words.Class("byline").Phrases)
        {
            if (phrase.Length > cut && line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) cut = phrase.Length;
        }

        return line[cut..].TrimStart(" \t\u00A0:");
    }
}
