using Chancery.Language;

namespace Chancery.Statements;

/// <summary>
/// Finds what stands between quotation marks: curly, straight, low, angled, doubled single marks and backquotes.
/// An apostrophe is no mark. A mark still open at the end of its paragraph ends there: the next paragraph opens it again.
/// </summary>
internal static class QuotationScanner
{
    /// <summary>Quotations of <paramref name="body"/> in text order; none inside another.</summary>
    public static List<Quotation> Scan(string text, IReadOnlyList<Span> body)
    {
        var found = new List<Quotation>();
        int paragraph = 0;
        foreach (Span part in body)
        {
            int start = part.Start;
            while (start < part.End)
            {
                int end = text.IndexOf('\n', start, part.End - start);
                if (end < 0) end = part.End;
                ScanParagraph(text, new(start, end), paragraph++, found);
                start = end + 1;
            }
        }

        return found;
    }

    private static void ScanParagraph(string text, Span line, int paragraph, List<Quotation> found)
    {
        int at = line.Start;
        while (at < line.End)
        {
            if (!TryOpen(text, line, at, out int width, out char kind))
            {
                at++;
                continue;
            }

            int inner = at + width;
            int close = FindClose(text, line, inner, kind, out int closeWidth);
            bool closed = close >= 0;
            if (!closed && kind is '\'')
            {
                at = inner;
                continue;
            }

            int innerEnd = closed ? close : TrimEnd(text, inner, line.End);
            int outerEnd = closed ? close + closeWidth : innerEnd;
            if (innerEnd > inner) found.Add(new(new(at, outerEnd), new(inner, innerEnd), closed, paragraph));
            at = Math.Max(outerEnd, inner);
        }
    }

    private static int TrimEnd(string text, int from, int end)
    {
        while (end > from && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }

    /// <summary>An opening mark at <paramref name="at"/>: its width and its kind, which is the mark itself but for <c>`</c> (a doubled mark) and <c>'</c> (any single one).</summary>
    private static bool TryOpen(string text, Span line, int at, out int width, out char kind)
    {
        (width, kind) = (1, text[at]);
        switch (text[at])
        {
            case '“' or '„' or '«':
                return true;
            case '"' or '”':
                return Opens(text, line, at, 1);
            case '`' or '\'' or '‘' or '’' when at + 1 < line.End && text[at + 1] == text[at]:
                (width, kind) = (2, '`');
                return Opens(text, line, at, 2);
            case '‘' or '`':
                kind = '\'';
                return Opens(text, line, at, 1);
            case '\'':
                return Opens(text, line, at, 1) && !char.IsDigit(text[at + 1]);
            default:
                return false;
        }
    }

    private static bool Opens(string text, Span line, int at, int width)
    {
        bool before = at == line.Start || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '-' or '–' or '—' or '/' or ':' or ',';
        int next = at + width;
        return before && next < line.End && !char.IsWhiteSpace(text[next]);
    }

    /// <summary>Where the quotation opened by <paramref name="open"/> closes, or -1; a curly mark may be closed by a straight one when its own kind is missing.</summary>
    private static int FindClose(string text, Span line, int from, char open, out int width)
    {
        width = 1;
        if (open is '«') return text.IndexOf('»', from, line.End - from);
        if (open is '\'') return FindSingle(text, line, from);
        if (open is '`') return FindDoubled(text, line, from, out width);
        int own = open is '“' ? text.IndexOf('”', from, line.End - from) : open is '„' ? text.IndexOfAny(['“', '”'], from, line.End - from) : -1;
        int straight = FindStraight(text, line, from);
        return own >= 0 && (straight < 0 || own < straight || text[straight - 1] is not (',' or '.' or '?' or '!')) ? own : straight;
    }

    private static int FindSingle(string text, Span line, int from)
    {
        for (int i = from + 1; i < line.End; i++)
        {
            if (text[i] is '’' or '\'' && ClosesSingle(text, line, i)) return i;
        }

        return -1;
    }

    private static int FindDoubled(string text, Span line, int from, out int width)
    {
        width = 2;
        for (int i = from; i + 1 < line.End; i++)
        {
            if (text[i] is not ('\'' or '’') || text[i + 1] != text[i]) continue;
            if (i + 2 < line.End && text[i + 2] == text[i]) i++;
            if (i + 2 >= line.End || !char.IsLetterOrDigit(text[i + 2])) return i;
        }

        return -1;
    }

    private static int FindStraight(string text, Span line, int from)
    {
        for (int i = from; i < line.End; i++)
        {
            if (text[i] is '"' or '”' && !(char.IsWhiteSpace(text[i - 1]) && i + 1 < line.End && char.IsLetter(text[i + 1]))) return i;
        }

        return -1;
    }

    private static bool ClosesSingle(string text, Span line, int at) =>
        !char.IsWhiteSpace(text[at - 1]) && (at + 1 >= line.End || !char.IsLetterOrDigit(text[at + 1])) && !(text[at - 1] is 's' && at + 2 < line.End && text[at + 1] is ' ' && char.IsLower(text[at + 2]));
}
