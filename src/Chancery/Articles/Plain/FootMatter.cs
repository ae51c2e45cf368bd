using Chancery.Language;

namespace Chancery.Articles.Plain;

/// <summary>
/// The short lines below the last sentence that are no part of it: a press release's place and date, and the office and address beside them. Lines without
/// a date may be anything: a list, a signature in a letter, what somebody left out a full stop.
/// </summary>
internal sealed class FootMatter(string text, List<TextLine> lines, FurnitureWords words, DateForms dates, TextFindings findings)
{
    private const int MostLines = 6;
    private const int MostWords = 12;
    private const int ShortestSentence = 3;

    public void Read(int firstBody)
    {
        int last = LastSentence(firstBody);
        if (last < 0 || !lines.Skip(last + 1).Any(l => !findings.IsDropped(l.Span) && DateLines.Day(l.Span.In(text), words, dates) is not null)) return;
        for (int i = last + 1; i < lines.Count; i++) Read(lines[i].Span, signed: i <= last + 2);
    }

    /// <summary>The line the report ends with, or −1 where what stands below it is too much to be a foot.</summary>
    private int LastSentence(int firstBody)
    {
        int seen = 0;
        for (int i = lines.Count - 1; i >= firstBody && seen <= MostLines; i--)
        {
            if (findings.IsDropped(lines[i].Span)) continue;
            ReadOnlySpan<char> line = lines[i].Span.In(text);
            if (LineForm.EndsSentence(line) && LineForm.WordCount(line) >= ShortestSentence) return i;
            if (LineForm.WordCount(line) > MostWords) return -1;
            seen++;
        }

        return -1;
    }

    /// <summary>The date under the last sentence is that of signing; one further down may be another report's.</summary>
    private void Read(Span line, bool signed)
    {
        if (findings.IsDropped(line)) return;
        if (signed && DateLines.Day(line.In(text), words, dates) is { } day) findings.Published ??= (day, "the text is signed with the date", line);
        findings.Drop(line, "signature");
    }
}
