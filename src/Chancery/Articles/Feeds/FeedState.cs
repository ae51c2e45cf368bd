namespace Chancery.Articles.Feeds;

/// <summary>What has been read of a feed so far.</summary>
internal sealed class FeedState
{
    private Dictionary<string, string>? _item;
    private string? _about;

    public string? Title { get; private set; }

    public string? Language { get; set; }

    public List<FeedItem> Items { get; } = [];

    public List<string> Feeds { get; } = [];

    /// <summary>True for the elements whose content is kept.</summary>
    public static bool Knows(string name) => name is "title" or "link" or "guid" or "id" or "pubDate" or "published" or "issued" or "created" or "date" or "updated"
        or "modified" or "creator" or "name" or "description" or "summary" or "encoded" or "content" or "language";

    public void Open(string? about) => (_item, _about) = (new(StringComparer.Ordinal), about);

    public void Set(string name, string value)
    {
        if (value.Length == 0) return;
        if (_item is not null) _item.TryAdd(name, value);
        else if (name == "title") Title ??= value;
        else if (name == "language") Language ??= value;
    }

    public void AddFeed(string? address)
    {
        if (!string.IsNullOrWhiteSpace(address)) Feeds.Add(address.Trim());
    }

    public void Close()
    {
        if (_item is { } item)
        {
            string? Of(params ReadOnlySpan<string> names)
            {
                foreach (string name in names)
                {
                    if (item.TryGetValue(name, out string? value)) return value;
                }

                return null;
            }

            string? guid = Of("guid", "id") ?? _about, link = Of("link") ?? (guid is not null && guid.StartsWith("http", StringComparison.Ordinal) ? guid : null);
            if ((guid ?? link ?? Of("title")) is { } id)
            {
                Items.Add(new FeedItem
                {
                    Id = id,
                    Title = Of("title"),
                    Link = link,
                    Author = Of("creator", "name"),
                    Published = Of("pubDate", "published", "issued", "date", "created"),
                    Modified = Of("updated", "modified"),
                    Content = Of("encoded", "content", "description", "summary"),
                });
            }
        }

        (_item, _about) = (null, null);
    }
}
