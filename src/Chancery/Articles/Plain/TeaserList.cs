using Chancery.Language;

namespace Chancery.Articles.Plain;

/// <summary>
/// Lists of other articles' headlines that a crawl took along. Two marks find them: lines that are only a relative time,
/// each closing (or opening) a teaser, and a heading of the sidebar class with nothing but headlines below it.
/// </summary>
internal sealed class TeaserList(string text, List<TextLine> lines, FurnitureWords words, TextFindings findings)
{
    private const int LongestTeaser = 3;

    public void Read(int firstBody)
    {
        ByRelativeTimes(firstBody);
        ByHeading(firstBody);
        ByTimeAtEnd(firstBody);
    }

    private void ByRelativeTimes(int firstBody)
    {
        var marks = new List<int>();
        for (int i = Math.Max(1, firstBody); i < lines.Count; i++)
        {
            if (RelativeTime.Is(lines[i].Span.In(text), words)) marks.Add(i);
        }

        for (int from = 0; from < marks.Count;)
        {
            int to = from;
            while (to + 1 < marks.Count && marks[to + 1] - marks[to] <= LongestTeaser + 1) to++;
            if (to > from) DropGroup(marks[from], marks[to]);
            from = to + 1;
        }
    }

    private void DropGroup(int firstMark, int lastMark)
    {
        int start = firstMark;
        while (start > 0 && firstMark - start < LongestTeaser && IsTeaserLine(start - 1)) start--;
        if (start > 0 && IsHeading(start - 1)) start--;
        bool timesLead = start == firstMark;
        int end = lastMark;
        if (timesLead)
        {
            while (end + 1 < lines.Count && end - lastMark < LongestTeaser - 1 && IsTeaserLine(end + 1)) end++;
        }

        Drop(start, end);
    }

    /// <summary>A headline, or the start of a text cut short.</summary>
    private bool IsTeaserLine(int i)
    {
        ReadOnlySpan<char> line = lines[i].Span.In(text);
        if (findings.IsDropped(lines[i].Span)) return false;
        return LineForm.EndsInEllipsis(line) || (!LineForm.EndsSentence(line) && LineForm.WordCount(line) is > 1 and <= 28);
    }

    private bool IsHeading(int i)
    {
        ReadOnlySpan<char> line = lines[i].Span.In(text);
        return IsSidebarHeading(line) || (LineForm.WordCount(line) <= 3 && !LineForm.EndsSentence(line));
    }

    private bool IsSidebarHeading(ReadOnlySpan<char> line) => words.Is("sidebar-heading", line) || words.Is("comments-heading", line) || (words.Is("sidebar-heading-open", line) && !LineForm.EndsSentence(line.TrimEnd(':')));

    /// <summary>A sidebar heading takes the lines below it as long as none of them is a sentence; a single line only near the end of the text.</summary>
    private void ByHeading(int firstBody)
    {
        for (int i = Math.Max(1, firstBody + 1); i < lines.Count; i++)
        {
            if (!IsSidebarHeading(lines[i].Span.In(text))) continue;
            int end = i;
            while (end + 1 < lines.Count && IsListed(end + 1)) end++;
            if (end > i || end == lines.Count - 1) Drop(i, end);
            i = end;
        }
    }

    /// <summary>A headline and its age on one line.</summary>
    private void ByTimeAtEnd(int firstBody)
    {
        for (int i = firstBody + 1; i < lines.Count; i++)
        {
            if (!findings.IsDropped(lines[i].Span) && LineForm.WordCount(lines[i].Span.In(text)) <= 25 && RelativeTime.Ends(lines[i].Span.In(text), words)) Drop(i, i);
        }
    }

    private bool IsListed(int i)
    {
        ReadOnlySpan<char> line = lines[i].Span.In(text);
        return RelativeTime.Is(line, words) || LineForm.EndsInEllipsis(line) || (!LineForm.EndsSentence(line) && LineForm.WordCount(line) <= 25) || findings.IsDropped(lines[i].Span);
    }

    private void Drop(int from, int to) => findings.Drop(new Span(lines[from].Span.Start, lines[to].Span.End), "sidebar");
}
