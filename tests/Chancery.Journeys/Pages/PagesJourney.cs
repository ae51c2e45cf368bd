using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Chancery.Journeys.Pages;

/// <summary>What a desk officer, a fact-checker and an editor do in the pages, over the record of the samples.</summary>
[Collection(nameof(BrowserJourneys))]
public sealed class PagesJourney(Browser browser)
{
    internal static readonly string[] Fixed =
    [
        "/", "/pairs", "/claims?text=embassy", "/search?q=embassy", "/disagreements", "/people", "/network", "/activity", "/calendar", "/desk", "/queue", "/queue?kind=conflicting", "/decisions",
    ];

    [Fact]
    public async Task Every_page_opens_is_accessible_and_keeps_to_itself()
    {
        await using Window window = await browser.OpenAsync();
        List<string> paths = [.. Fixed, .. await Found(window)];
        Assert.Contains(paths, p => p.StartsWith("/event/", StringComparison.Ordinal));
        Assert.Contains(paths, p => p.StartsWith("/disagreement/", StringComparison.Ordinal));
        foreach (string path in paths)
        {
            Assert.True(await window.GoAsync(browser.Samples, path) == 200, path);
            await window.AccessibleAsync(path);
            await window.SoundAsync(path);
        }
    }

    [Fact]
    public async Task Dark_is_as_legible()
    {
        await using Window window = await browser.OpenAsync(dark: true);
        foreach (string path in (await Found(window)).Prepend("/activity").Prepend("/"))
        {
            await window.GoAsync(browser.Samples, path);
            await window.AccessibleAsync(path);
        }
    }

    [Fact]
    public async Task The_cursor_follows_a_click_and_keys_and_the_address_holds_it()
    {
        await using Window window = await browser.OpenAsync();
        await window.GoAsync(browser.Samples, await Pair());
        IPage page = window.Page;
        await page.Locator(".timeline-track").First.ClickAsync(new() { Position = new() { X = 200, Y = 12 } });
        await window.AtAsync("as-of=");
        string first = await window.AddressAsync();
        string status = await page.Locator("#h-status").InnerTextAsync();
        Assert.StartsWith("Status on ", status, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("]");
        await page.WaitForFunctionAsync("url => location.href !== url", first);
        Assert.NotEqual(status, await page.Locator("#h-status").InnerTextAsync());
        string shared = await window.AddressAsync(), shown = await page.Locator("main").InnerTextAsync();
        await page.GotoAsync(shared);
        Assert.Equal(shown, await page.Locator("main").InnerTextAsync());
        await window.SoundAsync(shared);
    }

    [Fact]
    public async Task Without_script_the_cursor_is_a_form()
    {
        await using Window window = await browser.OpenAsync(script: false);
        await window.GoAsync(browser.Samples, await Pair());
        await window.Page.Locator("input[name=as-of]").FillAsync("2030-12-01");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(window.Page.Locator("#h-status")).ToHaveTextAsync("Status on 1 Dec 2030");
    }

    [Fact]
    public async Task A_note_leads_to_the_sentence_highlighted_in_its_article()
    {
        await using Window window = await browser.OpenAsync();
        await window.GoAsync(browser.Samples, await Pair());
        IPage page = window.Page;
        await page.Locator("a.note").First.ClickAsync();
        ILocator note = page.Locator("ol.notes li:target");
        string quote = await note.Locator("q bdi").InnerTextAsync();
        await note.Locator("a").First.ClickAsync();
        await window.AtAsync("/article/");
        string marked = string.Concat(await page.Locator("mark").AllInnerTextsAsync());
        Assert.Equal(Letters(quote), Letters(marked));
        Assert.True(await page.Locator("#mark").IsVisibleAsync());
    }

    [Fact]
    public async Task Layers_are_switched_and_a_click_leads_to_the_derivation()
    {
        await using Window window = await browser.OpenAsync();
        await window.GoAsync(browser.Samples, await Pair());
        IPage page = window.Page;
        await page.Locator("ol.notes a").First.ClickAsync();
        await window.AtAsync("/article/");
        ILocator word = page.Locator(".article a.e").First;
        Assert.Equal("2px", await word.EvaluateAsync<string>("e => getComputedStyle(e).borderBottomWidth"));
        await page.GetByLabel("events").UncheckAsync();
        Assert.Equal("0px", await word.EvaluateAsync<string>("e => getComputedStyle(e).borderBottomWidth"));
        await page.GetByLabel("events").CheckAsync();
        await word.ClickAsync();
        await Assertions.Expect(page.Locator(".entry.event:target")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_editor_decides_and_sees_the_decision()
    {
        await using Window window = await browser.OpenAsync();
        await window.GoAsync(browser.Samples, "/queue?kind=new");
        IPage page = window.Page;
        int before = await page.Locator("[data-item]").CountAsync();
        ILocator item = page.Locator("[data-item]").First;
        string id = (await item.GetAttributeAsync("data-item"))!;
        await item.Locator("summary").ClickAsync();
        await item.Locator("select[name=verb]").SelectOptionAsync("accept");
        await item.Locator("input[name=because]").FillAsync("the ministry’s own words");
        await item.Locator("input[name=by]").FillAsync("Journey");
        await item.GetByRole(AriaRole.Button, new() { Name = "Add the decision" }).ClickAsync();
        await window.AtAsync("done=1");
        Assert.Equal(before - 1, await page.Locator("[data-item]").CountAsync());
        await window.GoAsync(browser.Samples, "/event/" + id);
        Assert.Contains("the ministry’s own words", await page.Locator(".decided").InnerTextAsync(), StringComparison.Ordinal);
        await window.GoAsync(browser.Samples, "/decisions");
        Assert.Contains("Journey", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await window.SoundAsync("/decisions");
    }

    [Fact]
    public async Task The_slash_key_searches()
    {
        await using Window window = await browser.OpenAsync();
        await window.GoAsync(browser.Samples, "/pairs");
        ILocator find = window.Page.Locator("#find");
        await window.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(find).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("embassy");
        await Assertions.Expect(find).ToHaveValueAsync("embassy");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.AtAsync("/search?q=embassy");
        Assert.NotEqual(0, await window.Page.Locator("[data-item]").CountAsync());
    }

    [Fact]
    public async Task A_printed_brief_stands_alone()
    {
        await using Window window = await browser.OpenAsync();
        string[] pair = (await Pair()).Split('/');
        string html = browser.Samples.Command.Run("brief", pair[2], pair[3], "--format", "html", "--record", "record.db").Output;
        string file = Path.Combine(browser.Samples.Command.Folder, "brief.html");
        await File.WriteAllTextAsync(file, html);
        int requests = 0;
        window.Page.Request += (_, _) => requests++;
        await window.Page.GotoAsync("file://" + file);
        Assert.Equal(1, requests);
        await window.AccessibleAsync("brief.html");
        int notes = await window.Page.Locator("ol.notes li").CountAsync();
        Assert.True(notes > 0);
        Assert.Equal(Enumerable.Range(1, notes), (await window.Page.Locator("a.note").AllInnerTextsAsync()).Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order());
    }

    /// <summary>Addresses of each kind of page, as the pages link to them.</summary>
    internal async Task<List<string>> Found(Window window)
    {
        string pair = await Pair();
        List<string> paths = [pair, pair + "/events", pair + "/diff?from=2029-01-01&to=2031-04-01"];
        foreach (var (from, start) in ((string, string)[])[(pair, "/event/"), (pair, "/disagreement/"), (pair, "/article/"), (pair, "/person/"), ("/decisions", "/explain/")])
        {
            await window.GoAsync(browser.Samples, from);
            var links = await window.Page.Locator($"main a[href^='{start}']").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
            paths.AddRange(links.Take(2));
        }

        paths.AddRange(paths.Where(p => p.StartsWith("/event/", StringComparison.Ordinal)).Select(p => p.Replace("/event/", "/explain/", StringComparison.Ordinal)).ToList());
        return [.. paths.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The pair most of the samples are about.</summary>
    private async Task<string> Pair()
    {
        using var client = new HttpClient();
        JsonElement first = JsonDocument.Parse(await client.GetStringAsync(new Uri(browser.Samples.Address + "/pairs.json?order=articles"))).RootElement.GetProperty("pairs")[0];
        return $"/pair/{first.GetProperty("a").GetString()}/{first.GetProperty("b").GetString()}";
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
