using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Chancery.Journeys.Pages;

/// <summary>Articles that mean harm are text like any other.</summary>
[Collection(nameof(BrowserJourneys))]
public sealed class HostileJourney(Browser browser)
{
    [Fact]
    public async Task Scripts_overrides_and_endless_words_render_as_text()
    {
        await using Window window = await browser.OpenAsync();
        using Site site = Site.Of(("hostile.jsonl", string.Join('\n', Articles().Select(a => JsonSerializer.Serialize(a)))));
        List<string> paths = ["/", "/pairs", "/queue", "/disagreements", "/claims?text=embassy", "/search?q=embassy", "/people", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E"];
        await window.GoAsync(site, "/");
        paths.AddRange(await Links(window, "main a[href^='/article/']"));
        await window.GoAsync(site, "/pairs");
        paths.AddRange(await Links(window, "main a[href^='/pair/']"));
        Assert.Contains(paths, p => p.StartsWith("/article/", StringComparison.Ordinal));
        foreach (string path in paths)
        {
            await window.GoAsync(site, path);
            Assert.False(await window.Page.EvaluateAsync<bool>("() => 'owned' in window"), path);
            Assert.True(await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 1200, $"{path} is wider than the window.");
            await window.SoundAsync(path);
        }
    }

    [Fact]
    public async Task An_override_in_a_title_turns_nothing_outside_it()
    {
        await using Window window = await browser.OpenAsync();
        using Site site = Site.Of(("hostile.jsonl", string.Join('\n', Articles().Select(a => JsonSerializer.Serialize(a)))));
        await window.GoAsync(site, "/");
        ILocator outlet = window.Page.Locator(".aside .meta").First;
        Assert.Equal("ltr", await outlet.EvaluateAsync<string>("e => getComputedStyle(e).direction"));
        Assert.DoesNotContain('\u202e', await window.Page.ContentAsync());
    }

    private static IEnumerable<object> Articles() =>
    [
        new { id = "script", title = "<script>window.owned=1</script><img src=x onerror=alert(1)>", outlet = "\"><svg onload=alert(2)>", published = "2019-03-04", text = "Peru closed its embassy in Oslo on 1 March 2019, <script>window.owned=1</script> officials said. Norway called it \"<b onclick=alert(1)>regrettable</b>\"." },
        new { id = "bidi", title = "\u202eKenya \u2066recalls\u2069 envoy", outlet = "\u202eGazette", published = "2019-03-05", text = "Kenya recalled its ambassador to Ghana on 4 March 2019. \u202eThe minister \u2067said\u2069 so. وزارة الخارجية said the embassy in Accra would close." },
        new { id = "long", title = new string('x', 4000), outlet = "Times", published = "2019-03-06", text = $"Chile opened an embassy in Dublin on 5 March 2019, {new string('w', 10_000)} said. Ireland thanked Chile for {new string('&', 500)}." },
        new { id = "javascript:alert(1)", title = "javascript:alert(1)", outlet = "javascript:alert(1)", url = "javascript:alert(1)", published = "2019-03-07", text = "Peru and Norway met in Lima on 6 March 2019." },
    ];

    private static async Task<string[]> Links(Window window, string selector) =>
        await window.Page.Locator(selector).EvaluateAllAsync<string[]>("all => [...new Set(all.map(a => a.getAttribute('href')))].slice(0, 6)");
}
