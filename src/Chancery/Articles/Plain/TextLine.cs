using Chancery.Language;

namespace Chancery.Articles.Plain;

/// <summary>A line that holds more than white space: its trimmed range, and whether white space alone stands before it or after it.</summary>
internal readonly record struct TextLine(Span Span, bool BlankBefore, bool BlankAfter)
{
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        bool blank = true;
        for (int at = 0; at <= text.Length;)
        {
            int end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            int start = at, last = end;
            while (start < last && IsSpace(text[start])) start++;
            while (last > start && IsSpace(text[last - 1])) last--;
            if (start == last)
            {
                blank = true;
                if (lines.Count > 0) lines[^1] = lines[^1] with { BlankAfter = true };
            }
            else
            {
                lines.Add(new(new(start, last), blank, end == text.Length));
                blank = false;
            }

            at = end + 1;
        }

        return lines;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD';
}
