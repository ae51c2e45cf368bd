using Chancery.Language;
using NodaTime;

namespace Chancery.Articles.Plain;

/// <summary>
/// What stands between the start of a text and its first sentence: kicker, title (once or repeated), byline, date line.
/// A line is a title only by its form and by what follows; a headline that ends as a sentence does is left in the body,
/// since it then carries the report's own statement, and kept as title too.
/// </summary>
internal sealed class HeadMatter(string text, List<TextLine> lines, FurnitureWords words, DateForms dates, TextFindings findings)
{
    private const int MostLines = 10;
    private const int ShortestLead = 12;

    /// <summary>Lines after the first sentence among which byline and date may still stand.</summary>
    private const int Standfirst = 3;

    public void Read(int first, string? givenTitle)
    {
        int body = FirstBodyLine(first);
        if (body < 0) return;
        int at = ReadTitle(first, body, givenTitle);
        bool titled = at > first;
        for (; at < Math.Min(body, lines.Count); at++) ReadBelowTitle(lines[at].Span, titled);
        BelowStandfirst(body);
        Repeated(at);
    }

    /// <summary>The first line that is prose: long, and ending as a sentence does, or followed by more of its paragraph.</summary>
    private int FirstBodyLine(int first)
    {
        for (int i = first; i < lines.Count && i < first + MostLines; i++)
        {
            if (findings.IsDropped(lines[i].Span)) continue;
            ReadOnlySpan<char> line = lines[i].Span.In(text);
            int count = LineForm.WordCount(line);
            if (count >= ShortestLead && (LineForm.EndsSentence(line) || count >= 40)) return i;
            if (!lines[i].BlankAfter && count >= 8 && i + 1 < lines.Count && char.IsLower(text[lines[i + 1].Span.Start])) return i;
        }

        return -1;
    }

    private int ReadTitle(int first, int body, string? givenTitle)
    {
        string? given = givenTitle is null ? null : LineForm.Fold(givenTitle);
        for (int i = first; i < body; i++)
        {
            Span line = lines[i].Span;
            string folded = LineForm.Fold(line.In(text));
            bool stated = given is { Length: > 0 } && LineForm.Repeats(folded, given);
            if (!stated && (!IsTitle(i, first, body) || IsLetterhead(i, first, body))) continue;
            for (int before = first; before < i; before++) ReadAboveTitle(lines[before].Span);
            Title(line, folded, given);
            return i + 1;
        }

        if (first < lines.Count && body > first && given is null && IsSentenceHeadline(first)) findings.Title ??= lines[first].Span.Of(text);
        return first;
    }

    private void Title(Span line, string folded, string? given)
    {
        findings.Title ??= given is null ? OneOf(line, folded) : null;
        findings.Drop(line, "title");
    }

    /// <summary>A title printed twice on its line is kept once.</summary>
    private string OneOf(Span line, string folded)
    {
        for (int parts = 4; parts > 1; parts--)
        {
            int unit = (folded.Length - (parts - 1)) / parts;
            if (unit > 8 && unit * parts + parts - 1 == folded.Length && LineForm.Repeats(folded, folded[..unit]))
                return line.Of(text)[..(line.Length / parts)].Trim();
        }

        return line.Of(text);
    }

    /// <summary>A line in capitals above the title proper names the issuer or the section.</summary>
    private bool IsLetterhead(int at, int first, int body)
    {
        if (!IsHeadOfPaper(at)) return false;
        for (int i = at + 1; i < body; i++)
        {
            if (!IsHeadOfPaper(i) && IsTitle(i, first, body)) return true;
        }

        return false;
    }

    private bool IsHeadOfPaper(int at) => LineForm.IsUpper(lines[at].Span.In(text)) || words.Is("letterhead", lines[at].Span.In(text));

    private bool IsTitle(int at, int first, int body)
    {
        Span line = lines[at].Span;
        ReadOnlySpan<char> said = line.In(text);
        int count = LineForm.WordCount(said);
        if (count is < 4 or > 28 || LineForm.EndsSentence(said) || !lines[at].BlankBefore || IsSmall(line) || LineForm.HasAddress(said)) return false;
        if (!lines[at].BlankAfter && lines[at + 1].Span.Length < 90) return false;
        if (LineForm.LooksLikeDateline(said)) return false;
        return SharesWord(said, lines[body].Span) || (at + 1 < body && Same(lines[at + 1].Span, line)) || LineForm.CapitalShare(said) >= .7 || Opens(at, first, body);
    }

    /// <summary>The line a text begins with, set apart above its prose and no sentence, is its headline whatever its words are, where a letterhead or kicker stands above it or a report of several paragraphs below.</summary>
    private bool Opens(int at, int first, int body)
    {
        for (int i = first; i < at; i++)
        {
            if (!IsSmall(lines[i].Span) && !findings.IsDropped(lines[i].Span) && !IsKicker(lines[i].Span.In(text))) return false;
        }

        ReadOnlySpan<char> said = lines[at].Span.In(text);
        return lines[at].BlankAfter && LineForm.WordCount(said) <= 20 && !char.IsLower(said[0]) && LineForm.EndsSentence(lines[body].Span.In(text)) && (at > first || HasProse(body + 1));
    }

    private bool IsSentenceHeadline(int first) =>
        lines[first].BlankAfter && LineForm.EndsSentence(lines[first].Span.In(text)) && LineForm.WordCount(lines[first].Span.In(text)) is >= 4 and <= 28 && LineForm.CapitalShare(lines[first].Span.In(text)) >= .7;

    private bool SharesWord(ReadOnlySpan<char> title, Span lead)
    {
        string[] said = LineForm.Fold(title).Split(' ');
        string wanted = " " + LineForm.Fold(lead.In(text)) + " ";
        return said.Count(w => w.Length > 4 && wanted.Contains(" " + w, StringComparison.Ordinal)) >= 2;
    }

    private bool Same(Span a, Span b) => LineForm.Repeats(LineForm.Fold(a.In(text)), LineForm.Fold(b.In(text)));

    private void ReadAboveTitle(Span line)
    {
        ReadOnlySpan<char> said = line.In(text);
        if (IsSmall(line)) ReadSmall(line);
        else if (IsKicker(said) && !findings.IsDropped(line))
        {
            findings.Kicker ??= line.Of(text);
            findings.Drop(line, "kicker");
        }
    }

    private bool IsKicker(ReadOnlySpan<char> said) =>
        !LineForm.EndsSentence(said) && (LineForm.WordCount(said) <= 4 || (LineForm.WordCount(said) <= 12 && (LineForm.IsUpper(said) || words.Is("letterhead", said))));

    private void ReadBelowTitle(Span line, bool titled)
    {
        if (titled && !IsSmall(line) && !findings.IsDropped(line) && NameLine.Name(line.In(text)) is { } name)
        {
            findings.Author ??= name;
            findings.Drop(line, "byline");
        }
        else ReadSmall(line);
    }

    /// <summary>A standfirst that is a sentence stands above byline and date, and the report below them; a chronicle's dated headings come more than once.</summary>
    private void BelowStandfirst(int body)
    {
        bool dated = lines.Skip(body + 1).Count(l => !findings.IsDropped(l.Span) && DateLine(l.Span) is not null) == 1;
        for (int i = body + 1; i < lines.Count && i <= body + Standfirst && !IsSidebar(lines[i].Span); i++)
        {
            if (IsSmall(lines[i].Span) && (DateLine(lines[i].Span) is null || (dated && HasProse(i + 1)))) ReadSmall(lines[i].Span);
        }
    }

    private bool IsSidebar(Span line) => words.Is("sidebar-heading", line.In(text)) || words.Is("sidebar-heading-open", line.In(text));

    private bool HasProse(int from) => lines.Skip(from).Any(l => LineForm.EndsSentence(l.Span.In(text)) && LineForm.WordCount(l.Span.In(text)) >= ShortestLead);

    /// <summary>Prints of the title below the first one, wherever they stand before the second sentence.</summary>
    private void Repeated(int from)
    {
        if (findings.Title is not { } title || LineForm.Fold(title) is not { Length: > 12 } unit) return;
        for (int i = Math.Max(0, from - 3); i < lines.Count && i < from + 6; i++)
        {
            if (!findings.IsDropped(lines[i].Span) && LineForm.Repeats(LineForm.Fold(lines[i].Span.In(text)), unit) && !LineForm.EndsSentence(title)) findings.Drop(lines[i].Span, "title");
        }
    }

    private bool IsSmall(Span line) => Byline.Is(line.In(text), words) || DateLine(line) is not null || RelativeTime.Is(line.In(text), words);

    private void ReadSmall(Span line)
    {
        ReadOnlySpan<char> said = line.In(text);
        if (findings.IsDropped(line)) return;
        if (Byline.Is(said, words))
        {
            findings.Author ??= Byline.Name(said, words);
            findings.Drop(line, "byline");
        }
        else if (DateLine(line) is { } day)
        {
            if (words.Is("updated", said)) findings.Modified ??= day;
            else findings.Published ??= (day, "a line of its own above the text gives the date", line);
            findings.Drop(line, "dateline");
        }
        else if (RelativeTime.Is(said, words)) findings.Drop(line, "timestamp");
    }

    private LocalDate? DateLine(Span line) => DateLines.Day(line.In(text), words, dates);
}
