using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Chancery.Journeys.Pages;

/// <summary>A page in the browser with all it did that it should not have done.</summary>
internal sealed class Window : IAsyncDisposable
{
    private const int MostBytes = 150 * 1024;

    /// <summary>Milliseconds before a page is given up: a machine that builds beside the journeys is slow, not wrong.</summary>
    private const float Patience = 90_000;

    private readonly List<string> _wrong = [];
    private string _host = "";

    private Window(IPage page) => Page = page;

    public IPage Page { get; }

    public static async Task<Window> OfAsync(IBrowserContext context)
    {
        var window = new Window(await context.NewPageAsync());
        window.Page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        window.Page.Console += (_, m) =>
        {
            if (m.Type is "error" or "warning") window._wrong.Add($"console: {m.Text}");
        };
        window.Page.PageError += (_, e) => window._wrong.Add($"script: {e}");
        window.Page.Dialog += async (_, d) =>
        {
            window._wrong.Add($"dialog: {d.Message}");
            await d.DismissAsync();
        };
        window.Page.Request += (_, r) =>
        {
            if (window._host.Length > 0 && !r.Url.StartsWith(window._host, StringComparison.Ordinal)) window._wrong.Add($"request: {r.Url}");
        };
        return window;
    }

    /// <summary>Opens an address of the site and gives its status.</summary>
    public async Task<int> GoAsync(Site site, string path)
    {
        _host = site.Address;
        return (await Page.GotoAsync(site.Address + path))!.Status;
    }

    /// <summary>
    /// Waits until the address holds the text and the page is whole. The page is asked again and again, since <c>WaitForURLAsync</c> waits
    /// for ever when the browser has moved between its look at the address and its listening for the next.
    /// </summary>
    public Task AtAsync(string part) =>
        Page.WaitForFunctionAsync("part => location.href.includes(part) && document.readyState === 'complete'", part);

    /// <summary>The address as the page itself has it now; <c>Page.Url</c> follows a little later.</summary>
    public Task<string> AddressAsync() => Page.EvaluateAsync<string>("() => location.href");

    /// <summary>Nothing went wrong, and what was loaded for this page stays within its weight.</summary>
    public async Task SoundAsync(string path)
    {
        int bytes = await Page.EvaluateAsync<int>("() => ['navigation', 'resource'].flatMap(t => performance.getEntriesByType(t)).reduce((sum, e) => sum + e.decodedBodySize, 0)");
        Assert.True(bytes < MostBytes, $"{path} weighs {bytes} bytes.");
        Assert.True(_wrong.Count == 0, $"{path}: {string.Join("; ", _wrong)}");
    }

    /// <summary>Axe finds nothing serious.</summary>
    public async Task AccessibleAsync(string path)
    {
        AxeResult result = await Page.RunAxe();
        var serious = result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id} ({v.Help}): {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");
        Assert.True(!serious.Any(), $"{path}: {string.Join("; ", serious)}");
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
