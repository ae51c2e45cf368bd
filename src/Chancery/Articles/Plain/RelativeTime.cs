namespace Chancery.Articles.Plain;

/// <summary>Lines that are nothing but a time counted from the moment the page was fetched ("19 mins ago"): the mark of a teaser list.</summary>
internal static class RelativeTime
{
    public static bool Is(ReadOnlySpan<char> line, FurnitureWords words)
    {
        if (line.Length > 40) return false;
        if (words.Is("relative-whole", line) || (line.IndexOf(',') is > 0 and var comma && IsClock(line[(comma + 1)..]) && words.Is("relative-whole", line[..comma]))) return true;
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

    /// <summary>True when such a time ends the line after a dash or bar: "Port reopens - 2 days ago".</summary>
    public static bool Ends(ReadOnlySpan<char> line, FurnitureWords words)
    {
        int cut = line.LastIndexOfAny("-–—|·•");
        return cut > 0 && char.IsWhiteSpace(line[cut - 1]) && Is(line[(cut + 1)..].Trim(), words);
    }

    private static bool IsClock(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 4 or > 8) return false;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not (':' or '.' or ' ' or 'a' or 'p' or 'm')) return false;
        }

        return char.IsAsciiDigit(text[0]);
    }
}
