using Chancery.Language;

namespace Chancery.Articles.Plain;

/// <summary>
/// Tells a plain text's report from its furniture, by form and position alone. It is careful with prose:
/// what looks like a sentence stays unless its place or its neighbours prove otherwise.
/// </summary>
internal sealed class TextHygiene(FurnitureWords words, DateForms dates)
{
    public TextFindings Examine(string text, string? title, string? author)
    {
        var findings = new TextFindings();
        List<TextLine> lines = TextLine.Of(text);
        int first = CrawlerHeader.Read(text, lines, words, dates, findings);
        if (first >= lines.Count) return findings;
        LineFurniture.Read(text, lines, words, findings);
        new HeadMatter(text, lines, words, dates, findings).Read(first, title ?? findings.Title);
        int body = lines.FindIndex(first, l => !findings.IsDropped(l.Span));
        if (body < 0) return findings;
        new TeaserList(text, lines, words, findings).Read(body);
        new Biography(text, lines, words, findings).Read(body, author ?? findings.Author);
        new FootMatter(text, lines, words, dates, findings).Read(body);
        return findings;
    }

    /// <summary>What the dropped ranges leave of a text, white space alone left out.</summary>
    public static List<Span> Body(string text, IReadOnlyList<DroppedRange> dropped)
    {
        var body = new List<Span>();
        int at = 0;
        foreach (DroppedRange range in dropped)
        {
            Add(at, range.Span.Start);
            at = range.Span.End;
        }

        Add(at, text.Length);
        return body;

        void Add(int start, int end)
        {
            if (start < end && !text.AsSpan(start, end - start).IsWhiteSpace()) body.Add(new(start, end));
        }
    }
}
