using Chancery.Language;
using NodaTime;

namespace Chancery.Articles.Plain;

/// <summary>
/// A header that a crawler or a mail program put before the text: <c>key value</c> lines at the very start, or keys with
/// ISO dates run into the first line. Recognised by place and form: a known key, and for a key without a colon a date as its value.
/// </summary>
internal static class CrawlerHeader
{
    private const int MostLines = 24;

    /// <summary>Drops the header's lines; returns how many of the leading lines it took whole.</summary>
    public static int Read(string text, List<TextLine> lines, FurnitureWords words, DateForms dates, TextFindings findings)
    {
        if (lines.Count == 0) return 0;
        int taken = Keyed(text, lines, words, dates, findings);
        if (taken == 0) InFirstLine(text, lines, words, dates, findings);
        return taken;
    }

    private static int Keyed(string text, List<TextLine> lines, FurnitureWords words, DateForms dates, TextFindings findings)
    {
        int count = 0, dated = 0;
        while (count < lines.Count && count < MostLines && Split(text, lines[count].Span, words) is { } entry)
        {
            if (IsDateKey(entry.Key, words)) dated++;
            count++;
        }

        // One "From: …" line may open a letter or a dialogue; a header has several keys, or a date.
        if (count == 0 || (count < 2 && dated == 0)) return 0;
        for (int i = 0; i < count; i++)
        {
            var (key, value) = Split(text, lines[i].Span, words)!.Value;
            Keep(text, key, value, words, dates, findings);
            findings.Drop(lines[i].Span, "crawler-header");
        }

        return count;
    }

    private static (string Key, Span Value)? Split(string text, Span line, FurnitureWords words)
    {
        int colon = line.In(text).IndexOf(':');
        if (colon is < 2 or > 24) return null;
        string key = text.Substring(line.Start, colon).Trim().ToLowerInvariant();
        if (!IsDateKey(key, words) && !words.Is("header-key-crawl", key) && !words.Is("header-key-other", key)) return null;
        int start = line.Start + colon + 1;
        while (start < line.End && char.IsWhiteSpace(text[start])) start++;
        return start < line.End ? (key, new Span(start, line.End)) : null;
    }

    private static void Keep(string text, string key, Span value, FurnitureWords words, DateForms dates, TextFindings findings)
    {
        string said = value.Of(text);
        if (words.Is("header-key-crawl", key)) findings.Crawled ??= said;
        else if (IsDateKey(key, words)) KeepDate(key, dates.First(said), value, findings);
        else if (key is "title" or "headline" or "subject") findings.Title ??= said;
        else if (key is "author" or "byline" or "by") findings.Author ??= said;
        else if (key is "url" or "link") findings.Url ??= said;
        else if (words.Is("header-key-outlet", key)) findings.Outlet ??= said;
    }

    private static void KeepDate(string key, LocalDate? day, Span span, TextFindings findings)
    {
        if (day is not { } found) return;
        if (key.Contains("updated", StringComparison.Ordinal) || key.Contains("modified", StringComparison.Ordinal)) findings.Modified ??= found;
        else findings.Published ??= (found, $"the header says {key}", span);
    }

    private static void InFirstLine(string text, List<TextLine> lines, FurnitureWords words, DateForms dates, TextFindings findings)
    {
        Span line = lines[0].Span;
        int at = line.Start;
        while (Entry(text, at, line.End, words, dates) is { } entry)
        {
            if (words.Is("header-key-crawl", entry.Key)) findings.Crawled ??= entry.Value.Of(text);
            else KeepDate(entry.Key, entry.Day, entry.Value, findings);
            at = entry.Value.End;
        }

        if (at == line.Start) return;
        findings.Drop(new(0, at), "crawler-header");
        while (at < line.End && (char.IsWhiteSpace(text[at]) || text[at] is '|' or ';')) at++;
        lines[0] = lines[0] with { Span = new(at, line.End) };
        if (at == line.End) lines.RemoveAt(0);
    }

    private static (string Key, Span Value, LocalDate Day)? Entry(string text, int at, int end, FurnitureWords words, DateForms dates)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '|' or ';' or ',')) at++;
        int key = at;
        while (at < end && (char.IsAsciiLetter(text[at]) || text[at] is '_' or '-')) at++;
        string name = text[key..at].ToLowerInvariant();
        if (name.Length == 0 || !(IsDateKey(name, words) || words.Is("header-key-crawl", name))) return null;
        while (at < end && text[at] is ' ' or ':' or '=' or '\t') at++;

        // Prose may begin "Date 4 May 2012 was …"; only a machine writes year-month-day after a bare key.
        if (at + 8 > end || !char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 3])) return null;
        if (!dates.TryAt(text.AsSpan(0, end), at, false, out LocalDate day, out int stop)) return null;
        int clock = stop;
        while (clock < end && (char.IsAsciiDigit(text[clock]) || text[clock] is 'T' or ':' or '+' or 'Z' or '.' || (text[clock] == ' ' && clock + 3 < end && char.IsAsciiDigit(text[clock + 1]) && text.AsSpan(clock + 2, 2).Contains(':')))) clock++;
        return (name, new Span(at, clock), day);
    }

    private static bool IsDateKey(string key, FurnitureWords words) => words.Is("header-key", key);
}
