namespace Chancery.Actors;

/// <summary>The head of a wire report: "LIMA, March 13 (Andes Sur) — ", "LIMA, March 13: ".</summary>
internal static class Dateline
{
    private const int Longest = 70;

    /// <summary>Where the text proper begins when a dateline stands at <paramref name="start"/>, else <paramref name="start"/>.</summary>
    public static int End(string text, int start)
    {
        if (start > 0 && text[start - 1] is not ('\n' or '\r')) return start;
        int limit = Math.Min(text.Length, start + Longest);
        for (int i = start; i < limit; i++)
        {
            if (text[i] is '\n') return start;
            if (text[i] is ':' && text.AsSpan(start, i - start).ContainsAnyInRange('0', '9')) return text.AsSpan(start, i - start).Contains(',') && Begins(text, start, i) ? SkipSpace(text, i + 1) : start;
            bool dash = text[i] is '—' or '–' or '―' || (text[i] is '-' && i > 0 && char.IsWhiteSpace(text[i - 1]));
            if (dash) return Begins(text, start, i) ? SkipSpace(text, i + 1) : start;
            if (char.IsLower(text[i]) && (i == start || char.IsWhiteSpace(text[i - 1]))) return start;
        }

        return start;
    }

    private static bool Begins(string text, int start, int dash)
    {
        int i = start;
        while (i < dash && char.IsLetter(text[i])) i++;
        return i - start > 2 && !text.AsSpan(start, i - start).ContainsAnyInRange('a', 'z') || text.AsSpan(start, dash - start).Contains('(');
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && text[at] is '-' or '–' or '—' or '―' or ' ' or '\u00a0') at++;
        return at;
    }
}
