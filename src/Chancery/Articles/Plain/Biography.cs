using Chancery.Language;

namespace Chancery.Articles.Plain;

/// <summary>
/// The note about the author below the text: a short line with a name, and a paragraph that begins with that name and
/// says what its bearer does; or a paragraph that begins with the author's known name and does.
/// </summary>
internal sealed class Biography(string text, List<TextLine> lines, FurnitureWords words, TextFindings findings)
{
    private const int Reach = 6;

    /// <summary>"A senior foreign affairs correspondent".</summary>
    private const int MostBeforeProfession = 4;

    public void Read(int firstBody, string? author)
    {
        int last = lines.Count - 1, seen = 0;
        for (int i = last; i > firstBody && seen < Reach; i--)
        {
            Span line = lines[i].Span;
            if (findings.IsDropped(line)) continue;
            seen++;
            if (words.Is("biography", line.In(text))) findings.Drop(line, "biography");
            else if (IsAbout(line, author) || (seen == 1 && IsStranger(line))) findings.Drop(line, "biography");
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

    /// <summary>The last paragraph of all tells the profession of somebody whom the report never names: who wrote it.</summary>
    private bool IsStranger(Span line)
    {
        ReadOnlySpan<char> said = line.In(text);
        int verb = said.IndexOf(" is a ", StringComparison.Ordinal) is > 0 and var at ? at : said.IndexOf(" is an ", StringComparison.Ordinal);
        if (verb < 5 || !NameLine.IsName(said[..verb], 2)) return false;
        ReadOnlySpan<char> profession = said[(verb + " is a ".Length)..];
        int cut = 0;
        for (int n = 0; n < MostBeforeProfession && cut < profession.Length; n++) cut = profession[cut..].IndexOf(' ') is >= 0 and var next ? cut + next + 1 : profession.Length;
        string family = said[..verb][(said[..verb].LastIndexOf(' ') + 1)..].ToString();
        return HasBiographyWord(profession[..cut]) && text.IndexOf(family, StringComparison.Ordinal) >= line.Start;
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
