namespace Chancery.Articles.Pages;

/// <summary>Tells pages that are no articles, with the reason: a front page, a listing, a page that holds a film or a sound, an empty one.</summary>
internal static class PageKind
{
    private const int ShortestReport = 250;
    private const int ManyHeadlines = 8;

    /// <summary>The reason, or null for an article.</summary>
    /// <param name="headlines">Other articles' titles on the page: see <see cref="Headlines"/>.</param>
    public static string? NotAnArticle(string? url, PageFacts facts, int headlines, string text)
    {
        if (IsFront(url)) return "the outlet's front page";
        if (headlines >= ManyHeadlines * 2 && text.Length < headlines * 60) return "a listing of other articles";
        if (text.Length >= ShortestReport) return null;
        if (headlines >= ManyHeadlines) return "a listing of other articles";
        if (facts.Types.Contains("videoobject") || Kind(facts).StartsWith("video", StringComparison.Ordinal)) return "a page that holds a film";
        if (facts.Types.Contains("podcastepisode") || facts.Types.Contains("audioobject") || Kind(facts).StartsWith("music", StringComparison.Ordinal)) return "a page that holds a sound";
        return text.Length == 0 ? "a page without text" : null;
    }

    private static string Kind(PageFacts facts) => (facts["kind"] ?? "").ToLowerInvariant();

    private static bool IsFront(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.AbsolutePath.Length <= 1 && address.Query.Length == 0;

    /// <summary>Headings that are links, furniture left out: other articles' titles.</summary>
    public static int Headlines(PageNode node)
    {
        int count = 0;
        foreach (PageNode child in node.Children)
        {
            if (child.IsDropped) continue;
            if (child.IsBlock && child.IsHeading && child.Text!.Length > 20 && child.LinkChars > child.Text.Length * .7) count++;
            count += Headlines(child);
        }

        return count;
    }
}
