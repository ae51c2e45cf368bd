namespace Chancery.Articles.Feeds;

/// <summary>One entry of a feed, as the feed states it.</summary>
public sealed record FeedItem
{
    /// <summary>The entry's own id, else its link, else its title: what tells it from others of the feed.</summary>
    public required string Id { get; init; }

    public string? Title { get; init; }

    /// <summary>Address of the page the entry is about.</summary>
    public string? Link { get; init; }

    public string? Author { get; init; }

    /// <summary>As written: RFC 822 or ISO 8601.</summary>
    public string? Published { get; init; }

    public string? Modified { get; init; }

    /// <summary>The fullest content the feed carries, markup or text; null when it carries none.</summary>
    public string? Content { get; init; }

    /// <summary>This entry as an article, where the feed carries its content.</summary>
    /// <param name="id">The article's id.</param>
    public ArticleInput? ToInput(string id, Feed feed)
    {
        if (Content is not { Length: > 0 } content) return null;
        bool markup = content.Contains('<', StringComparison.Ordinal) && content.Contains('>', StringComparison.Ordinal);
        return new ArticleInput
        {
            Id = id,
            Text = markup ? null : System.Net.WebUtility.HtmlDecode(content),
            Html = markup ? content : null,
            Title = Title,
            Outlet = feed.Title,
            Author = Author,
            Url = Link,
            Published = Published ?? Modified,
            Lang = feed.Language,
        };
    }
}
