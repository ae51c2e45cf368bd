using System.Text.Json;

namespace Chancery.Articles.Feeds;

/// <summary>
/// Reads RSS 0.9 to 2.0, RDF, Atom, JSON Feed and OPML. A feed that breaks off or is not well formed gives the entries before the break.
/// Document types are not processed, so entities cannot expand.
/// </summary>
public static class FeedReader
{
    /// <summary>True when the text begins as a feed or an OPML list does.</summary>
    public static bool IsFeed(ReadOnlySpan<char> start)
    {
        start = start[..Math.Min(start.Length, 4096)].TrimStart("\uFEFF \t\r\n");
        if (start.StartsWith("{")) return start.Contains("jsonfeed.org/version", StringComparison.OrdinalIgnoreCase);
        if (!start.StartsWith("<")) return false;
        return Root(start) is "rss" or "feed" or "rdf:RDF" or "RDF" or "opml";
    }

    /// <summary>Reads the feed; what is no feed gives an empty one with its damage named.</summary>
    public static Feed Read(string text)
    {
        string start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return start.StartsWith('{') ? Json(start) : FeedXml.Read(start);
    }

    /// <summary>The name of the first element, declarations and comments passed over.</summary>
    private static string Root(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length;)
        {
            int open = text[at..].IndexOf('<');
            if (open < 0 || at + open + 1 >= text.Length) return "";
            at += open + 1;
            if (text[at] is '?' or '!')
            {
                ReadOnlySpan<char> rest = text[at..];
                int end = rest.StartsWith("!--") ? rest.IndexOf("-->") : rest.IndexOf('>');
                if (end < 0) return "";
                at += end;
                continue;
            }

            int stop = text[at..].IndexOfAny(" >\r\n\t/");
            return stop < 0 ? "" : text.Slice(at, stop).ToString();
        }

        return "";
    }

    private static Feed Json(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true });
            JsonElement root = document.RootElement;
            var items = new List<FeedItem>();
            if (root.TryGetProperty("items", out JsonElement list) && list.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object)) Add(item, items);
            }

            return new Feed { Title = Text(root, "title"), Language = Text(root, "language"), Items = items };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new Feed { Damage = "this feed is no JSON" };
        }
    }

    private static void Add(JsonElement item, List<FeedItem> items)
    {
        string? link = Text(item, "url") ?? Text(item, "external_url"), title = Text(item, "title");
        if ((Text(item, "id") ?? link ?? title) is not { } id) return;
        items.Add(new FeedItem
        {
            Id = id,
            Title = title,
            Link = link,
            Author = Author(item),
            Published = Text(item, "date_published"),
            Modified = Text(item, "date_modified"),
            Content = Text(item, "content_html") ?? Text(item, "content_text") ?? Text(item, "summary"),
        });
    }

    private static string? Author(JsonElement item)
    {
        if (item.TryGetProperty("authors", out JsonElement authors) && authors.ValueKind == JsonValueKind.Array)
        {
            string joined = string.Join(", ", authors.EnumerateArray().Where(a => a.ValueKind == JsonValueKind.Object).Select(a => Text(a, "name")).OfType<string>());
            if (joined.Length > 0) return joined;
        }

        return item.TryGetProperty("author", out JsonElement author) && author.ValueKind == JsonValueKind.Object ? Text(author, "name") : null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number && value.ToString() is { Length: > 0 } text ? text : null;
}
