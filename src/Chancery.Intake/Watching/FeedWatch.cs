using System.Runtime.CompilerServices;
using Chancery.Articles;
using Chancery.Articles.Feeds;

namespace Chancery.Intake.Watching;

/// <summary>
/// One round over feeds and folders: what is new since the last round, as articles. A feed's entry is followed to its page;
/// where the page cannot be had, what the feed carries is taken. A source that fails is left alone for longer each time.
/// </summary>
public sealed class FeedWatch(ArticleParser parser, PageFetcher fetcher, WatchState state, TimeProvider? time = null)
{
    private const int MostSeen = 2000;
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromHours(24);
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Looks once at every source: addresses of feeds or pages, OPML files, files and folders.</summary>
    public async IAsyncEnumerable<IntakeItem> LookAsync(IReadOnlyList<string> sources, [EnumeratorCancellation] CancellationToken stop = default)
    {
        foreach (string source in sources)
        {
            if (Uri.TryCreate(source, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
            {
                await foreach (IntakeItem item in FeedAsync(address, stop).ConfigureAwait(false)) yield return item;
            }
            else if (ListOf(source) is { Count: > 0 } feeds)
            {
                foreach (string feed in feeds)
                {
                    if (!Uri.TryCreate(feed, UriKind.Absolute, out Uri? named)) continue;
                    await foreach (IntakeItem item in FeedAsync(named, stop).ConfigureAwait(false)) yield return item;
                }
            }
            else
            {
                foreach (IntakeItem item in Files(source)) yield return item;
            }
        }
    }

    private static IReadOnlyList<string> ListOf(string source)
    {
        if (!File.Exists(source) || new FileInfo(source).Length > 8 * 1024 * 1024) return [];
        return ArticleBytes.TryDecode(File.ReadAllBytes(source), null, out string text) && FeedReader.IsFeed(text) ? FeedReader.Read(text).Feeds : [];
    }

    private async IAsyncEnumerable<IntakeItem> FeedAsync(Uri address, [EnumeratorCancellation] CancellationToken stop)
    {
        string source = address.AbsoluteUri;
        WatchedFeed known = state.Of(source);
        if (known.NotBefore is { } due && _time.GetUtcNow() < due) yield break;
        FetchResult answer = await fetcher.FetchAsync(address, known.ETag, known.LastModified, stop).ConfigureAwait(false);
        if (answer.Failure is { } failure)
        {
            state.Keep(source, Later(known, answer.Wait));
            yield return IntakeItem.Failed(source, 0, failure);
            yield break;
        }

        if (answer.IsUnchanged) yield break;
        if (!ArticleBytes.TryDecode(answer.Body, answer.Charset, out string text) || !FeedReader.IsFeed(text))
        {
            state.Keep(source, Later(known, null));
            yield return IntakeItem.Failed(source, 0, "this address holds no feed");
            yield break;
        }

        Feed feed = FeedReader.Read(text);
        if (feed.Damage is { } damage) yield return IntakeItem.Failed(source, 0, damage);
        var seen = new List<string>(known.Seen);
        var already = known.Seen.ToHashSet(StringComparer.Ordinal);
        foreach (FeedItem item in feed.Items)
        {
            if (!already.Add(item.Id)) continue;
            if (await ItemAsync(source, feed, item, stop).ConfigureAwait(false) is { } found) yield return found;

            // Remembered only once the caller has taken the article: a stop in between reads it again.
            seen.Add(item.Id);
            state.Keep(source, known with { Seen = seen[Math.Max(0, seen.Count - MostSeen)..] });
        }

        state.Keep(source, new WatchedFeed { ETag = answer.ETag, LastModified = answer.LastModified, Seen = seen[Math.Max(0, seen.Count - MostSeen)..] });
    }

    private async Task<IntakeItem?> ItemAsync(string source, Feed feed, FeedItem item, CancellationToken stop)
    {
        ArticleInput? carried = item.ToInput(source + "#" + item.Id, feed);
        if (!Uri.TryCreate(item.Link, UriKind.Absolute, out Uri? link) || link.Scheme is not ("http" or "https")) return carried is null ? null : IntakeItem.Of(parser.Parse(carried));
        FetchResult page = await fetcher.FetchAsync(link, null, null, stop).ConfigureAwait(false);
        if (page.Body is { } body && page.MediaType is null or "text/html" or "application/xhtml+xml"
            && ArticleBytes.TryDecode(page.Body ?? [], page.Charset ?? PageCharset.Of(page.Body), out string html) && html.Length is > 0 and <= PageCharset.LargestPage)
        {
            Article article = parser.Parse(new ArticleInput
            {
                Id = link.AbsoluteUri,
                Html = html,
                Url = page.Address.AbsoluteUri,
                Title = item.Title,
                Outlet = feed.Title,
                Author = item.Author,
                Published = item.Published,
                Lang = feed.Language,
                Crawled = _time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            });
            if (article.Body.Count > 0 && article.NotAnArticle is null) return IntakeItem.Of(article);
            page = page with { Failure = "this page is no article: " + (article.NotAnArticle ?? "a page without text") };
        }

        if (carried is not null) return IntakeItem.Of(parser.Parse(carried));
        return IntakeItem.Failed(link.AbsoluteUri, 0, page.Failure ?? "this page holds no text");
    }

    /// <summary>Files that are new or changed since the last round, by size and time of change.</summary>
    private IEnumerable<IntakeItem> Files(string source)
    {
        WatchedFeed known = state.Of(source);
        var seen = new List<string>();
        var already = known.Seen.ToHashSet(StringComparer.Ordinal);
        foreach (PathFound found in PathSearch.Find(source))
        {
            if (found.Error is { } error)
            {
                yield return IntakeItem.Of(error);
                continue;
            }

            var file = new FileInfo(found.Path);
            string mark = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found.Path}|{file.Length}|{file.LastWriteTimeUtc.Ticks}");
            if (!already.Contains(mark))
            {
                foreach (IntakeItem item in new ArticleSource(parser).ReadFile(found.Path)) yield return item;
            }

            seen.Add(mark);
        }

        state.Keep(source, known with { Seen = seen });
    }

    private WatchedFeed Later(WatchedFeed known, TimeSpan? asked)
    {
        TimeSpan wait = TimeSpan.FromTicks(Math.Min(LongestBackOff.Ticks, FirstBackOff.Ticks << Math.Min(known.Failures, 12)));
        if (asked > wait) wait = asked.Value < LongestBackOff ? asked.Value : LongestBackOff;
        return known with { Failures = known.Failures + 1, NotBefore = _time.GetUtcNow() + wait };
    }
}
