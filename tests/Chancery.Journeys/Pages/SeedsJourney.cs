using Xunit;

namespace Chancery.Journeys.Pages;

/// <summary>The pages over the three source articles, which lie beside the checkout and are never part of it.</summary>
[Collection(nameof(BrowserJourneys))]
public sealed class SeedsJourney(Browser browser)
{
    [Fact]
    public async Task Every_list_and_pair_opens_over_the_source_articles()
    {
        string folder = Seeds() ?? "";
        if (folder.Length == 0) Assert.Skip("The source articles (shared/seeds beside the checkout) are not on this machine.");
        await using Window window = await browser.OpenAsync();
        using Site site = Site.OfFolder(folder);
        await window.GoAsync(site, "/pairs");
        string[] pairs = await window.Page.Locator("main a[href^='/pair/']").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href')).slice(0, 4)");
        Assert.NotEmpty(pairs);
        foreach (string path in pairs.Concat(PagesJourney.Fixed))
        {
            Assert.True(await window.GoAsync(site, path) == 200, path);
            await window.SoundAsync(path);
        }
    }

    private static string? Seeds()
    {
        for (string? at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (!File.Exists(Path.Combine(at, "Chancery.slnx"))) continue;
            string seeds = Path.Combine(at, "..", "shared", "seeds");
            return Directory.Exists(seeds) && Directory.EnumerateFiles(seeds, "*.txt", SearchOption.AllDirectories).FirstOrDefault() is { } file ? Path.GetDirectoryName(file) : null;
        }

        return null;
    }
}
