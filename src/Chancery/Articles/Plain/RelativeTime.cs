namespace Chancery.Articles.Plain;

/// <summary>Lines that are nothing but a time counted from the moment the page was fetched ("19 mins ago"): the mark of a teaser list.</summary>
internal static class RelativeTime
{
    public static bool Is(ReadOnlySpan<char> line, FurnitureWords words)
    {
        if (line.Length > 40) return false;
        if (words.Is("relative-whole", line)) return true;
        ReadOnlySpan<char> rest = line.Trim(" \t\u00A0·•|-–—.");
        int digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits])) digits++;
        if (digits is 0 or > 3) return false;
        rest = rest[digits..].TrimStart();
        int letters = 0;
        while (letters < rest.Length && char.IsAsciiLetter(rest[letters])) letters++;
        if (letters == 0 || !words.Is("relative-unit", rest[..letters])) return false;
        rest = rest[letters..].Trim(" \t\u00A0.");
        return rest.IsEmpty || rest.Equals("ago", StringComparison.OrdinalIgnoreCase) || rest.Equals("earlier", StringComparison.OrdinalIgnoreCase);
    }
}
