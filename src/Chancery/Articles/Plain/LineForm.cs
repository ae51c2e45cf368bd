namespace Chancery.Articles.Plain;

/// <summary>What can be told of a line from its characters alone.</summary>
internal static class LineForm
{
    private const string Closers = "\"'”’»)]›";

    /// <summary>True when the line ends as a sentence does; an ellipsis is an end too.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd().TrimEnd(Closers).TrimEnd();
        return line.Length > 0 && line[^1] is '.' or '!' or '?' or '…' or '。' or ':' or ';' or ',';
    }

    /// <summary>True when the line ends as an agency's dateline does, before its report.</summary>
    public static bool LooksLikeDateline(ReadOnlySpan<char> line) => line.TrimEnd() is [.., '-' or '–' or '—' or '_' or ')'];

    /// <summary>True when the line is set in capitals.</summary>
    public static bool IsUpper(ReadOnlySpan<char> line)
    {
        bool any = false;
        foreach (char c in line)
        {
            if (char.IsLower(c)) return false;
            any |= char.IsUpper(c);
        }

        return any;
    }

    public static bool EndsInEllipsis(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd().TrimEnd(Closers);
        return line.EndsWith("…") || line.EndsWith("...") || line.EndsWith("[…]");
    }

    /// <summary>True when the line holds a web or mail address, which no headline does.</summary>
    public static bool HasAddress(ReadOnlySpan<char> line)
    {
        int at = line.IndexOf('@');
        return line.Contains("://", StringComparison.Ordinal) || line.Contains("www.", StringComparison.OrdinalIgnoreCase)
            || (at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]));
    }

    public static int WordCount(ReadOnlySpan<char> line)
    {
        int count = 0;
        bool inside = false;
        foreach (char c in line)
        {
            bool word = char.IsLetterOrDigit(c);
            if (word && !inside) count++;
            inside = word || (inside && c is '\'' or '’' or '-' or '.');
        }

        return count;
    }

    /// <summary>The words in lower case, one space between them, punctuation gone: what two prints of one title share.</summary>
    public static string Fold(ReadOnlySpan<char> line)
    {
        var folded = new System.Text.StringBuilder(line.Length);
        foreach (char c in line)
        {
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ' && c is not ('\'' or '’' or '.')) folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>True when <paramref name="folded"/> is <paramref name="unit"/> printed once or several times in a row.</summary>
    public static bool Repeats(string folded, string unit)
    {
        if (unit.Length == 0) return false;
        int at = 0;
        while (folded.AsSpan(at).StartsWith(unit, StringComparison.Ordinal))
        {
            at += unit.Length;
            if (at == folded.Length) return true;
            if (folded[at] != ' ') return false;
            at++;
        }

        return false;
    }

    /// <summary>Upper-case initials among the words of four letters or more (of two where there are no longer ones): near 1 for a headline or a name, low for prose.</summary>
    public static double CapitalShare(ReadOnlySpan<char> line) => CapitalShare(line, 4) ?? CapitalShare(line, 2) ?? 0;

    private static double? CapitalShare(ReadOnlySpan<char> line, int shortest)
    {
        int words = 0, capitals = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (!char.IsLetter(line[i]) || (i > 0 && char.IsLetterOrDigit(line[i - 1]))) continue;
            int end = i;
            while (end < line.Length && char.IsLetter(line[end])) end++;
            if (end - i < shortest) continue;
            words++;
            if (char.IsUpper(line[i])) capitals++;
        }

        return words == 0 ? null : (double)capitals / words;
    }
}
