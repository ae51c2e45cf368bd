namespace Chancery.Articles;

/// <summary>
/// An article as it is handed in, before its form has been looked at: one of <see cref="Text"/> and <see cref="Html"/>,
/// and whatever the source stated beside it. The field names are those of the contract's JSONL.
/// </summary>
public sealed record ArticleInput
{
    public required string Id { get; init; }

    /// <summary>Plain text, exactly as it came in.</summary>
    public string? Text { get; init; }

    /// <summary>A page's markup, decoded.</summary>
    public string? Html { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Author { get; init; }

    public string? Url { get; init; }

    /// <summary>ISO 8601 date or instant; anything else is passed over, it never costs the article.</summary>
    public string? Published { get; init; }

    public string? Crawled { get; init; }

    /// <summary>BCP 47 tag; null lets the text decide.</summary>
    public string? Lang { get; init; }
}
