namespace Chancery.Language.Segmenting;

/// <summary>
/// Finds where a passage breaks into paragraphs. An empty line always breaks. A single line end breaks unless the line looks wrapped: what follows
/// begins in lower case, or the line is long and its sentence goes on.
/// </summary>
internal static class Paragraphs
{
    private const int ShortLine = 55;

    /// <summary>Calls <paramref name="paragraph"/> with each [start, end) that is not empty.</summary>
    public static void Find(string text, Span passage, Action<int, int> paragraph)
    {
        var start = passage.Start;
        var line = passage.Start;
        for (var i = passage.Start; i < passage.End; i++)
        {
            if (text[i] == '\r' && i + 1 < passage.End && text[i + 1] == '\n') continue;
            if (text[i] is not ('\n' or '\r' or '\u2028' or '\u2029' or '\f')) continue;
            if (Breaks(text, i, passage.End, line))
            {
                if (i > start) paragraph(start, i);
                start = i + 1;
            }

            line = i + 1;
        }

        if (passage.End > start) paragraph(start, passage.End);
    }

    private static bool Breaks(string text, int at, int end, int line)
    {
        if (text[at] is '\u2029' or '\f') return true;
        var last = at;
        while (last > line && char.IsWhiteSpace(text[last - 1])) last--;
        if (last == line) return true;
        var next = at + 1;
        while (next < end && text[next] is ' ' or '\t' or '\u00A0') next++;
        if (next >= end || text[next] is '\n' or '\r') return true;
        if (char.IsLower(text[next])) return false;
        return EndsThought(text[last - 1]) || last - line < ShortLine;
    }

    private static bool EndsThought(char c) => c is '.' or '!' or '?' or '…' or '"' or '”' or '’' or ':' or ')';
}
