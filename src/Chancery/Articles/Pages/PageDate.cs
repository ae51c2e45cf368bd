using AngleSharp.Dom;
using NodaTime;

namespace Chancery.Articles.Pages;

/// <summary>
/// The day a page was published, from what it states to machines, its address, and the dates it shows to people, in that order of trust.
/// Out-of-range and unreadable values are passed over; they cost nothing else.
/// </summary>
internal sealed class PageDate(DateForms forms, PageNames names)
{
    private static readonly LocalDate FirstPage = new(1993, 1, 1);
    private static readonly LocalDate LastPage = new(2060, 12, 31);

    public PublishedClue? Find(PageFacts facts, PageElements elements, PageNode? root, string? url, bool dayFirst)
    {
        LocalDate? address = url is null ? null : InAddress(url);
        return Clue(address, "the page's address holds the date")
            ?? Stated(facts)
            ?? Shown(elements, dayFirst)
            ?? Visible(root, dayFirst)
            ?? Modified(facts)
            ?? InProse(root, dayFirst)
            ?? (facts["image"] is { } image ? Clue(InAddress(image), "the address of the page's picture holds a date") : null);
    }

    /// <summary>A day in an address: /2016/09/27/, 2016-09-27, 20160927.</summary>
    public LocalDate? InAddress(string url)
    {
        int host = url.IndexOf("://", StringComparison.Ordinal);
        int path = host < 0 ? 0 : url.IndexOf('/', host + 3);
        if (path < 0) return null;
        ReadOnlySpan<char> rest = url.AsSpan(path);
        for (int i = 0; i < rest.Length; i++)
        {
            if (char.IsAsciiDigit(rest[i]) && (i == 0 || !char.IsAsciiLetterOrDigit(rest[i - 1])) && i + 7 < rest.Length && char.IsAsciiDigit(rest[i + 3])
                && forms.TryAt(rest, i, false, out LocalDate day, out _) && InRange(day)) return day;
        }

        return null;
    }

    private PublishedClue? Stated(PageFacts facts)
    {
        foreach (var (value, _, name) in facts.All("published"))
        {
            if (Day(value) is { } day) return Clue(day, $"the page states {name}");
        }

        return null;
    }

    private PublishedClue? Modified(PageFacts facts)
    {
        foreach (var (value, _, name) in facts.All("modified"))
        {
            if (Day(value) is { } day) return Clue(day, $"the page states {name}, and no day of publication");
        }

        return null;
    }

    /// <summary>Elements that are named as dates, those marked as published first.</summary>
    private PublishedClue? Shown(PageElements elements, bool dayFirst)
    {
        LocalDate? best = null;
        int trust = 0;
        foreach (IElement element in elements.Dates)
        {
            var (day, rank) = Judge(element, dayFirst);
            if (day is not null && rank > trust) (best, trust) = (day, rank);
        }

        return Clue(best, "an element that the page marks as a date");
    }

    private (LocalDate? Day, int Trust) Judge(IElement element, bool dayFirst)
    {
        string? machine = element.GetAttribute("datetime") ?? element.GetAttribute("title") ?? element.GetAttribute("content");
        string? text = PageElements.Short(element);
        LocalDate? day = machine is null ? null : Day(machine, dayFirst), shown = text is null ? null : Day(text, dayFirst);

        // Where the two differ by a little, people are shown the outlet's own day and machines another zone's or a later edit's.
        if (day is null || (shown is { } seen && Math.Abs(Period.DaysBetween(day.Value, seen)) <= 7)) day = shown ?? day;
        if (day is null) return (null, 0);
        string signs = (element.ClassName + " " + element.Id + " " + element.GetAttribute("itemprop") + " " + element.ParentElement?.ClassName).ToLowerInvariant();
        int trust = 10;
        if (element.HasAttribute("pubdate") || signs.Contains("publi", StringComparison.Ordinal)) trust += 8;
        if (signs.Contains("entry-date", StringComparison.Ordinal) || signs.Contains("post-date", StringComparison.Ordinal) || signs.Contains("posted", StringComparison.Ordinal)) trust += 5;
        if (element.LocalName == "time") trust += 3;
        if (Said(text, names.SaidModified) || signs.Contains("update", StringComparison.Ordinal) || signs.Contains("modif", StringComparison.Ordinal)) trust -= 6;
        else if (Said(text, names.SaidPublished)) trust += 3;
        if (InFurniture(element)) trust -= 7;
        return (day, trust);
    }

    private static bool Said(string? text, string[] words) => text is not null && words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static bool InFurniture(IElement element)
    {
        int steps = 0;
        for (IElement? up = element; up is not null && steps < 8; up = up.ParentElement, steps++)
        {
            if (up.LocalName is "aside" or "footer" or "nav" or "li") return true;
            string signs = (up.ClassName + " " + up.Id).ToLowerInvariant();
            if (signs.Contains("comment", StringComparison.Ordinal) || signs.Contains("sidebar", StringComparison.Ordinal) || signs.Contains("related", StringComparison.Ordinal) || signs.Contains("widget", StringComparison.Ordinal) || signs.Contains("footer", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The first date among the page's short lines, then the first in any block.</summary>
    private PublishedClue? Visible(PageNode? root, bool dayFirst)
    {
        if (root is null) return null;
        LocalDate? any = null;
        foreach (PageNode block in Blocks(root))
        {
            LocalDate? day = Day(block.Text!.Length > 300 ? block.Text[..300] : block.Text, dayFirst);
            if (day is null) continue;
            if (block.Text.Length < 120 && Said(block.Text, names.SaidPublished)) return Clue(day, "a line of the page gives the date");
            any ??= block.Text.Length < 80 ? day : null;
        }

        return Clue(any, "a short line of the page holds a date");
    }

    /// <summary>A date that opens a paragraph, or else the first date in one: where nothing else is left.</summary>
    private PublishedClue? InProse(PageNode? root, bool dayFirst)
    {
        if (root is null) return null;
        LocalDate? any = null;
        foreach (PageNode block in Blocks(root))
        {
            string text = block.Text!;
            if (Day(text[..Math.Min(60, text.Length)], dayFirst) is { } day) return Clue(day, "a paragraph opens with a date");
            any ??= text.Length < 600 && Said(text, names.SaidPublished) ? Day(text, dayFirst) : null;
        }

        return Clue(any, "the first date in the page's text");
    }

    private static IEnumerable<PageNode> Blocks(PageNode node)
    {
        foreach (PageNode child in node.Children)
        {
            if (child.IsBlock) yield return child;
            foreach (PageNode below in Blocks(child)) yield return below;
        }
    }

    private LocalDate? Day(string value, bool dayFirst = false) => Epoch(value) ?? (forms.First(value, dayFirst) is { } day && InRange(day) ? day : null);

    /// <summary>Seconds or milliseconds since 1970, which some pages state.</summary>
    private static LocalDate? Epoch(string value)
    {
        if (value.Length is not (10 or 13) || !long.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long number)) return null;
        LocalDate day = Instant.FromUnixTimeSeconds(value.Length == 13 ? number / 1000 : number).InUtc().Date;
        return InRange(day) ? day : null;
    }

    private static bool InRange(LocalDate day) => day >= FirstPage && day <= LastPage;

    private static PublishedClue? Clue(LocalDate? day, string why) => day is { } found ? new(found, "metadata", why) : null;
}
