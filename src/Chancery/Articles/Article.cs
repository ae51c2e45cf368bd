using Chancery.Language;

namespace Chancery.Articles;

/// <summary>
/// One report as it came in: its text, exactly, and what its form tells about it. Spans point into <see cref="Text"/>.
/// The reader looks only at <see cref="Body"/>; dropped ranges give metadata, never times, actors, statements or events.
/// </summary>
public sealed record Article
{
    /// <summary>The name people use: given, else a path or address. Not the record's key: that is <see cref="Hash"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The article's own text, or for a page the text extracted from it; never a cleaned copy.</summary>
    public required string Text { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the canonical address (or nothing) and the text: the record's key, independent of the reader's version.</summary>
    public required string Hash { get; init; }

    public string? Title { get; init; }

    public string? Kicker { get; init; }

    public string? Author { get; init; }

    public string? Outlet { get; init; }

    /// <summary>The agency that the dateline credits ("Andina"), as printed.</summary>
    public string? Credit { get; init; }

    /// <summary>Why a page is no article (a listing, a front page, a film), or null. Its text is kept and can be read all the same.</summary>
    public string? NotAnArticle { get; init; }

    /// <summary>The outlet's section the page states ("World").</summary>
    public string? Section { get; init; }

    /// <summary>Canonical address, where one is known.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 primary subtag; anything but "en" is kept and marked, and not read.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What metadata or a header say of the day of publication; null where they are silent.</summary>
    public PublishedClue? Published { get; init; }

    /// <summary>ISO 8601 date or instant of the last modification the source states.</summary>
    public string? Modified { get; init; }

    /// <summary>ISO 8601 date or instant of the crawl. It never dates the article.</summary>
    public string? Crawled { get; init; }

    /// <summary>Where the form of the text was recognised as furniture; ordered, not overlapping.</summary>
    public IReadOnlyList<DroppedRange> Dropped { get; init; } = [];

    /// <summary>What remains to be read: the complement of <see cref="Dropped"/>, ordered.</summary>
    public IReadOnlyList<Span> Body { get; init; } = [];

    public bool IsEnglish => Language.Equals("en", StringComparison.OrdinalIgnoreCase) || Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);
}
