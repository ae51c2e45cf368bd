using Chancery.Articles;
using Chancery.Intake;
using Chancery.Intake.Watching;
using Chancery.Lexicon;
using Xunit;

namespace Chancery.Tests.Intake;

public sealed class FeedWatchTests
{
    private const string Story = "<article><p>The consulate of Jordan in Cebu will open its doors to the public in June, its new head told a gathering of merchants on Thursday, and will stay open on Sundays.</p></article>";

    private static readonly ArticleParser Parser = new(LexiconFiles.Embedded);

    private static readonly FetchOptions Quick = new() { AllowPrivate = true, HostPause = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(10) };

    private static (int, string, string, (string, string)[]) Page(string body, string type = "text/html", params (string, string)[] headers) => (200, type, body, headers);

    private static async Task<List<IntakeItem>> LookAsync(string source, WatchState state, FetchOptions? options = null, TimeProvider? time = null)
    {
        using var fetcher = new PageFetcher(options ?? Quick);
        var items = new List<IntakeItem>();
        await foreach (IntakeItem item in new FeedWatch(Parser, fetcher, state, time).LookAsync([source])) items.Add(item);
        return items;
    }

    private static string Feed(params string[] links) =>
        "<rss><channel><title>Cebu Post</title>" + string.Concat(links.Select(l => $"<item><title>{l}</title><link>{l}</link><description>&lt;p&gt;What the feed itself carries of the matter.&lt;/p&gt;</description></item>")) + "</channel></rss>";

    [Fact]
    public async Task Entries_are_followed_to_their_pages_once_and_asked_for_conditionally()
    {
        LoopbackServer? server = null;
        using (server = new LoopbackServer(r => r.Url!.AbsolutePath switch
        {
            "/rss" => r.Headers["If-None-Match"] == "\"v1\"" ? (304, "text/xml", "", []) : Page(Feed(server!.Root + "a", server.Root + "gone"), "text/xml", ("ETag", "\"v1\"")),
            "/a" => Page(Story),
            _ => (404, "text/plain", "", []),
        }))
        {
            WatchState state = WatchState.Fresh();
            List<IntakeItem> items = await LookAsync(server.Root + "rss", state);
            Assert.StartsWith("The consulate of Jordan", items[0].Article!.Text, StringComparison.Ordinal);
            Assert.Equal("Cebu Post", items[0].Article!.Outlet);
            Assert.Equal("What the feed itself carries of the matter.", items[1].Article!.Text);
            Assert.Empty(await LookAsync(server.Root + "rss", state));
            Assert.Equal(1, server.Asked.Count(p => p == "/a"));
        }
    }

    [Fact]
    public async Task Robots_are_obeyed()
    {
        using var server = new LoopbackServer(r => r.Url!.AbsolutePath == "/robots.txt" ? Page("User-agent: *\nDisallow: /private\n\nUser-agent: chancery\nDisallow: /closed\nAllow: /closed/open\n", "text/plain") : Page(Story));
        using var fetcher = new PageFetcher(Quick);
        async Task<string?> Failure(string path) => (await fetcher.FetchAsync(new Uri(server.Root + path), null, null, default)).Failure;
        Assert.Contains("robots.txt", await Failure("closed/a"), StringComparison.Ordinal);
        Assert.Null(await Failure("closed/open"));
        Assert.Null(await Failure("private"));
    }

    [Fact]
    public async Task Private_addresses_are_refused_unless_allowed()
    {
        using var server = new LoopbackServer(_ => Page(Story));
        using var fetcher = new PageFetcher(Quick with { AllowPrivate = false });
        FetchResult answer = await fetcher.FetchAsync(new Uri(server.Root), null, null, default);
        Assert.Contains("private network", answer.Failure, StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task Redirects_in_a_circle_or_without_end_or_elsewhere_end_in_an_error()
    {
        using var server = new LoopbackServer(r => r.Url!.AbsolutePath switch
        {
            "/robots.txt" => (404, "text/plain", "", []),
            "/circle" => (302, "text/plain", "", [("Location", "/circle2")]),
            "/circle2" => (302, "text/plain", "", [("Location", "/circle")]),
            "/file" => (302, "text/plain", "", [("Location", "file:///etc/hostname")]),
            var path => (302, "text/plain", "", [("Location", path + "x")]),
        });
        using var fetcher = new PageFetcher(Quick);
        async Task<string?> Failure(string path) => (await fetcher.FetchAsync(new Uri(server.Root + path), null, null, default)).Failure;
        Assert.Contains("circle", await Failure("circle"), StringComparison.Ordinal);
        Assert.Contains("redirects", await Failure("on"), StringComparison.Ordinal);
        Assert.Contains("not followed", await Failure("file"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_body_ends_at_the_bound()
    {
        using var server = new LoopbackServer(_ => Page(new string('a', 3_000_000)));
        using var fetcher = new PageFetcher(Quick with { Largest = 1_000_000 });
        Assert.Contains("larger than", (await fetcher.FetchAsync(new Uri(server.Root + "a"), null, null, default)).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_source_is_left_alone_and_tried_again_later()
    {
        using var server = new LoopbackServer(_ => (503, "text/plain", "", [("Retry-After", "3600")]));
        WatchState state = WatchState.Fresh();
        Assert.Contains("503", Assert.Single(await LookAsync(server.Root + "rss", state)).Error!.Message, StringComparison.Ordinal);
        Assert.Empty(await LookAsync(server.Root + "rss", state));
        Assert.InRange((state.Of(server.Root + "rss").NotBefore!.Value - DateTimeOffset.UtcNow).TotalMinutes, 50, 60);
    }

    [Fact]
    public async Task A_folder_gives_what_is_new_and_the_state_outlives_a_stop()
    {
        string folder = Directory.CreateTempSubdirectory("chancery-watch-").FullName, file = Path.Combine(folder, "state.json"), pages = Directory.CreateDirectory(Path.Combine(folder, "in")).FullName;
        try
        {
            File.WriteAllText(Path.Combine(pages, "a.txt"), "One report.");
            Assert.Single(await LookAsync(pages, WatchState.Open(file)));
            Assert.Empty(await LookAsync(pages, WatchState.Open(file)));
            File.WriteAllText(Path.Combine(pages, "b.txt"), "Another report.");
            Assert.Equal("Another report.", Assert.Single(await LookAsync(pages, WatchState.Open(file))).Article!.Text);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_damaged_state_is_named()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "{");
        Assert.Contains(file, Assert.Throws<InvalidDataException>(() => WatchState.Open(file)).Message, StringComparison.Ordinal);
        File.Delete(file);
    }
}
