namespace Chancery.Articles.Feeds;

/// <summary>A feed or a list of feeds, read.</summary>
public sealed record Feed
{
    public string? Title { get; init; }

    /// <summary>BCP 47 tag the feed states.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<FeedItem> Items { get; init; } = [];

    /// <summary>Addresses of feeds that an OPML list names.</summary>
    public IReadOnlyList<string> Feeds { get; init; } = [];

    /// <summary>Where the reading stopped before the end, in words; what came before is kept.</summary>
    public string? Damage { get; init; }
}
