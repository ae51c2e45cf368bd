using Chancery.Articles;
using Chancery.Articles.Feeds;

namespace Chancery.Intake.Formats;

/// <summary>A saved feed as articles: each entry whose content it carries. Entries that only point to a page need <c>chancery watch</c>.</summary>
internal static class FeedFile
{
    public static IEnumerable<IntakeItem> Read(string path, string text, ArticleParser parser)
    {
        Feed feed = FeedReader.Read(text);
        int number = 0, carried = 0;
        foreach (FeedItem item in feed.Items)
        {
            number++;
            if (item.ToInput(path + "#" + item.Id, feed) is not { } input) continue;
            carried++;
            yield return IntakeItem.Of(parser.Parse(input));
        }

        if (feed.Damage is { } damage) yield return IntakeItem.Failed(path, number, damage + "; the entries before it were read");
        else if (feed.Feeds.Count > 0) yield return IntakeItem.Failed(path, 0, "this is a list of feeds (OPML); follow it with: chancery watch " + path);
        else if (carried == 0) yield return IntakeItem.Failed(path, 0, number == 0 ? "this feed has no entries" : "this feed only points to pages; follow it with: chancery watch");
    }
}
