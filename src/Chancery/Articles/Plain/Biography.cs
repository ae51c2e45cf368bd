using Chancery.Language;

namespace Chancery.Articles.Plain;

/// <summary>
/// The note about the author below the text: a short line with a name, and a paragraph that begins with that name and
/// says what its bearer does; or a paragraph that begins with the author's known name and does.
/// </summary>
internal sealed class Biography(string text, List<TextLine> lines, FurnitureWords words, TextFindings findings)
{
    private const int Reach = 6;

    public void Read(int firstBody, string? author)
    {
        int last = lines.Count - 1, seen = 0;
        for (int i = last; i > firstBody && seen < Reach; i--)
        {
            Span line = lines[i].Span;
            if (findings.IsDropped(line)) continue;
            seen++;
            if (words.Is("biography", line.In(text))) findings.Drop(line, "biography");
            else if (IsAbout(line, author)) findings.Drop(line, "biography");
            else if (i > 0 && IsName(lines[i - 1].Span) && IsAbout(line, lines[i - 1].Span.Of(text))) DropWithName(i);
            else if (Byline.Is(line.In(text), words)) DropByline(line);
        }
    }

    private void DropWithName(int i)
    {
        findings.Drop(lines[i].Span, "biography");
        DropByline(lines[i - 1].Span);
    }

    private void DropByline(Span line)
    {
        findings.Author ??= Byline.Name(line.In(text), words);
        findings.Drop(line, "byline");
    }

    private bool IsName(Span line) =>
        LineForm.WordCount(line.In(text)) is >= 2 and <= 6 && !LineForm.EndsSentence(line.In(text)) && LineForm.CapitalShare(line.In(text)) >= .6;

    private bool IsAbout(Span line, string? author)
    {
        if (author is null || author.Length < 5) return false;
        ReadOnlySpan<char> said = line.In(text);
        if (said.StartsWith("The ", StringComparison.Ordinal)) said = said[4..];
        return said.StartsWith(author, StringComparison.OrdinalIgnoreCase) && said.Length > author.Length + 8 && HasBiographyWord(said[author.Length..]);
    }

    private bool HasBiographyWord(ReadOnlySpan<char> said)
    {
        FurnitureClass known = words.Class("biography-word");
        foreach (Range range in said.SplitAny(" ,.;:\u00A0()"))
        {
            if (known.Holds(said[range])) return true;
        }

        return false;
    }
}
