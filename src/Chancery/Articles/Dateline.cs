using Chancery.Language;

namespace Chancery.Articles;

/// <summary>
/// The head of a wire report, "LIMA, March 13 (Andes Sur) — ": where and when it was sent, by which agency. Known by its form: capitalised places at the start
/// of a line, then a date, an agency in brackets or slashes, or both, and a dash; after a date or agency a colon will do, after both nothing.
/// </summary>
/// <param name="Span">From the first place to the last sign before the text proper.</param>
/// <param name="Credit">The agency, without its brackets.</param>
/// <param name="HasDate">Whether it holds a number, as every date does.</param>
internal readonly record struct Dateline(Span Span, Span? Credit, bool HasDate)
{
    private const int Longest = 100;
    private const int LongestCredit = 40;

    /// <summary>The dateline that begins exactly at <paramref name="start"/>, or null.</summary>
    public static Dateline? At(string text, int start)
    {
        if (start > 0 && text[start - 1] is not ('\n' or '\r')) return null;
        int limit = Math.Min(text.Length, start + Longest);
        Span? credit = null;
        bool hasDate = false;
        for (int i = start; i < limit; i++)
        {
            char c = text[i];
            bool begins = i == start || char.IsWhiteSpace(text[i - 1]);
            if (c is '\n' || (char.IsLower(c) && begins)) return null;
            hasDate |= char.IsAsciiDigit(c);
            if (IsEnd(text, i, hasDate || credit is not null)) return Begins(text, start) || credit is not null || (hasDate && HasPlaces(text, start)) ? new(new(start, SkipSpace(text, i + 1)), credit, hasDate) : null;
            if (c is not ('(' or '[') && !(c is '/' && begins)) continue;
            int close = text.IndexOf(c switch { '(' => ')', '[' => ']', _ => '/' }, i + 1);
            if (close < 0 || close - i > LongestCredit || close >= limit) return null;
            if (IsCredit(text, close + 1)) credit = new(i + 1, close);
            if (hasDate && credit is null && OpensText(text, close + 1) && (Begins(text, start) || HasPlaces(text, start))) return new(new(start, SkipSpace(text, close + 1)), new(i + 1, close), true);
            hasDate |= text.AsSpan(i, close - i).ContainsAnyInRange('0', '9');
            i = close;
        }

        return null;
    }

    /// <summary>Where the text proper begins when a dateline stands at <paramref name="start"/>, else <paramref name="start"/>.</summary>
    public static int End(string text, int start) => At(text, start)?.Span.End ?? start;

    private static bool IsEnd(string text, int i, bool isSure) => text[i] switch
    {
        '—' or '–' or '―' => true,
        '-' or '_' => i > 0 && char.IsWhiteSpace(text[i - 1]),
        ':' => isSure && (i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1])),
        _ => false,
    };

    /// <summary>Brackets right before the dash hold the agency; before a comma they hold the country.</summary>
    private static bool IsCredit(string text, int after)
    {
        while (after < text.Length && text[after] is ' ' or '\u00a0') after++;
        return after < text.Length && text[after] is '-' or '—' or '–' or '―' or '_' or ':';
    }

    /// <summary>After a place, a date and an agency the text may follow with no dash: "Lima, March 13 (Andes Sur) The", "LIMA, March 13. /Andes Sur/. The".</summary>
    private static bool OpensText(string text, int after)
    {
        int at = SkipSpace(text, after);
        return at > after && at < text.Length && (char.IsUpper(text[at]) || text[at] is '"' or '“');
    }

    /// <summary>A word in capitals opens it.</summary>
    private static bool Begins(string text, int start)
    {
        int i = start;
        while (i < text.Length && char.IsLetter(text[i])) i++;
        return i - start > 2 && !text.AsSpan(start, i - start).ContainsAnyInRange('a', 'z');
    }

    /// <summary>A comma parts places from the date: "Addis Ababa, 4 June —".</summary>
    private static bool HasPlaces(string text, int start) => char.IsUpper(text[start]) && text.AsSpan(start, Math.Min(Longest, text.Length - start)).IndexOfAny(',', '/') is > 2 and < 60 and var comma && !text.AsSpan(start, comma).ContainsAnyInRange('0', '9');

    private static int SkipSpace(string text, int at)
    {
        if (at < text.Length && text[at] is '.') at++;
        while (at < text.Length && text[at] is '-' or '–' or '—' or '―' or '_' or ' ' or '\u00a0') at++;
        return at;
    }
}
