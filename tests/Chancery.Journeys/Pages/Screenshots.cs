using Microsoft.Playwright;
using Xunit;

namespace Chancery.Journeys.Pages;

/// <summary>Takes the pictures in docs/images, over the samples only: set CHANCERY_SCREENSHOTS to the folder they go to.</summary>
[Collection(nameof(BrowserJourneys))]
public sealed class Screenshots(Browser browser)
{
    [Fact]
    public async Task Pictures_of_the_pages()
    {
        string folder = Environment.GetEnvironmentVariable("CHANCERY_SCREENSHOTS") ?? "";
        if (folder.Length == 0) Assert.Skip("Pictures are taken only when CHANCERY_SCREENSHOTS names a folder for them.");
        await using Window window = await browser.OpenAsync();
        List<string> found = await new PagesJourney(browser).Found(window);
        string pair = found[0] + "?as-of=2031-03-10&window=3y";
        foreach (var (name, path, height) in ((string, string, int)[])
        [
            ("home", "/", 800), ("pair", pair, 1500), ("event", Of(found, "/event/"), 1300), ("disagreement", Of(found, "/disagreement/"), 900), ("article", Of(found, "/article/"), 1000),
            ("network", "/network", 900), ("activity", "/activity", 620), ("calendar", "/calendar", 900), ("queue", "/queue", 1000),
        ])
        {
            await Take(window, folder, name, path, height);
        }

        await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Take(window, folder, "pair-dark", pair, 1100);
        await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, Media = Media.Print });
        await Take(window, folder, "pair-print", pair, 1500);
    }

    private async Task Take(Window window, string folder, string name, string path, int height)
    {
        await window.Page.SetViewportSizeAsync(1200, height);
        await window.GoAsync(browser.Samples, path);
        await window.Page.EvaluateAsync("() => scrollTo(0, 0)");
        await window.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    private static string Of(List<string> found, string start) => found.First(p => p.StartsWith(start, StringComparison.Ordinal));
}
