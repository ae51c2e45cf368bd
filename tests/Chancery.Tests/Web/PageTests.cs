using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Chancery.Record.Queries;
using Xunit;

namespace Chancery.Tests.Web;

/// <summary>What every page promises, and the way decisions come in.</summary>
public partial class PageTests
{
    private const int MostBytes = 150 * 1024;

    [Fact]
    public async Task Every_page_answers_as_page_and_as_json_and_loads_nothing_from_elsewhere()
    {
        await using PageServer server = await PageServer.StartAsync();
        foreach (string path in Paths(server))
        {
            using HttpResponseMessage page = await server.Client.GetAsync(new Uri(path, UriKind.Relative));
            string html = await page.Content.ReadAsStringAsync();
            Assert.True(page.StatusCode == HttpStatusCode.OK, $"{path}: {page.StatusCode}");
            Assert.Contains("default-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.All(Loaded().Matches(html), m => Assert.StartsWith("/", m.Groups["address"].Value, StringComparison.Ordinal));
            Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
            Assert.InRange(html.Length, 1, MostBytes);
            using var asJson = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            asJson.Headers.Add("Accept", "application/json");
            using HttpResponseMessage json = await server.Client.SendAsync(asJson);
            Assert.Equal("application/json", json.Content.Headers.ContentType!.MediaType);
            string text = await json.Content.ReadAsStringAsync();
            if (!path.StartsWith("/claims", StringComparison.Ordinal)) Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(text).RootElement.ValueKind);
        }
    }

    [Fact]
    public async Task Foreign_text_is_shown_and_never_run()
    {
        await using PageServer server = await PageServer.StartAsync();
        foreach (string path in Paths(server)) Assert.DoesNotContain("<script>alert", await server.GetAsync(path), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", await server.GetAsync("/pair/KEN/PER"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_of_a_pair_is_the_brief()
    {
        await using PageServer server = await PageServer.StartAsync();
        JsonElement json = JsonDocument.Parse(await server.GetAsync("/pair/KEN/PER.json?as-of=2021-03-20")).RootElement;
        Brief brief = server.Record.Queries.Brief("KEN", "PER", new NodaTime.LocalDate(2021, 3, 20));
        Assert.Equal(brief.Chronology.Select(e => e.Id), json.GetProperty("chronology").EnumerateArray().Select(e => e.GetProperty("id").GetString()));
        Assert.Equal("2021-03-20", json.GetProperty("as_of").GetString());
    }

    [Fact]
    public async Task The_cursor_moves_the_whole_page()
    {
        await using PageServer server = await PageServer.StartAsync();
        Assert.DoesNotContain("</svg><bdi>closed</bdi>", await server.GetAsync("/pair/KEN/PER?as-of=2021-02-01"), StringComparison.Ordinal);
        Assert.Contains("</svg><bdi>closed</bdi>", await server.GetAsync("/pair/KEN/PER?as-of=2021-03-20"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pair/KEN/PER?as-of=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/pair/KEN/Atlantis", HttpStatusCode.BadRequest)]
    [InlineData("/pair/KEN/KEN", HttpStatusCode.BadRequest)]
    [InlineData("/pair/KEN/ISL", HttpStatusCode.NotFound)]
    [InlineData("/event/none", HttpStatusCode.NotFound)]
    [InlineData("/activity?until=soon", HttpStatusCode.BadRequest)]
    [InlineData("/no/such.page", HttpStatusCode.NotFound)]
    public async Task A_wrong_address_says_what_is_wrong(string path, HttpStatusCode status)
    {
        await using PageServer server = await PageServer.StartAsync();
        using HttpResponseMessage answer = await server.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_links_back_to_the_events()
    {
        await using PageServer server = await PageServer.StartAsync();
        XElement item = XDocument.Parse(await server.GetAsync("/pair/KEN/PER.rss")).Descendants("item").First();
        Assert.Contains("<h1>", await server.GetAsync(new Uri(item.Element("link")!.Value).PathAndQuery), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_leads_to_its_sentence_marked_in_the_article()
    {
        await using PageServer server = await PageServer.StartAsync();
        Evidence e = server.Record.Queries.Timeline("KEN", "PER").Events[0].Evidence[0];
        string html = await server.GetAsync($"/article/{e.Hash}?start={e.Start}&end={e.End}");
        string marked = string.Concat(Mark().Matches(html).Select(m => Tags().Replace(m.Groups["text"].Value, "")));
        Assert.Equal(e.Quote, WebUtility.HtmlDecode(marked));
    }

    [Fact]
    public async Task What_came_in_since_the_last_visit_is_new()
    {
        await using PageServer server = await PageServer.StartAsync();
        Assert.Contains("Came in last", await server.GetAsync("/"), StringComparison.Ordinal);
        server.Record.Add([new Record.ArticleBuilder("four", "2021-04-01", "Gazette", "Peru thanked Kenya .").Event("communique.joint", "thanked", ["PER", "KEN"], when: "2021-04-01").Build()], Chancery.Record.Store.Provenance.None);
        using var later = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        later.Headers.Add("Cookie", "seen=3.3");
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = server.Client.BaseAddress };
        string html = await (await client.SendAsync(later)).Content.ReadAsStringAsync();
        Assert.Contains("New since your last visit", html, StringComparison.Ordinal);
        Assert.Contains("1 article.", html, StringComparison.Ordinal);
    }

    internal static IEnumerable<string> Paths(PageServer server)
    {
        EventLine e = server.Record.Queries.Timeline("KEN", "PER").Events[0];
        return
        [
            "/", "/?order=disagreements", "/pairs", "/pairs?find=ken", "/pair/KEN/PER", "/pair/PER/KEN?as-of=2021-03-20&known-by=2021-03-11&window=1y", "/pair/KEN/PER/events",
            "/pair/KEN/PER/diff?from=2021-01-01&to=2021-04-01", "/event/" + e.Id, "/article/" + e.Evidence[0].Hash, "/explain/" + e.Id,
            "/claims?text=embassy", "/search?q=embassy", "/search?q=Peru", "/disagreements", "/people", "/network", "/activity", "/calendar", "/calendar?month=2021-03",
            "/desk?home=PER&host=KEN&on=2021-04-11", "/desk?a=PER&b=KEN", "/queue", "/queue?kind=repeated", "/decisions",
            .. server.Record.Queries.Disagreements().Disagreements.Select(d => "/disagreement/" + d.Id).Take(3),
        ];
    }

    [GeneratedRegex("(?:src|<link[^>]*? href|<form[^>]*? action)=\"(?<address>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Loaded();

    [GeneratedRegex("<mark[^>]*>(?<text>.*?)</mark>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Mark();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 5000)]
    private static partial Regex Tags();
}
