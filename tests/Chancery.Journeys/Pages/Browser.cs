using Microsoft.Playwright;
using Xunit;

namespace Chancery.Journeys.Pages;

/// <summary>One Chromium for all journeys, and the samples' pages; tests skip, saying so, where there is no Chromium.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] _places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] _quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Lazy<Site> _samples = new(Site.OfSamples);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal Site Samples => _samples.Value;

    public async ValueTask InitializeAsync()
    {
        if (_places.FirstOrDefault(File.Exists) is not { } chromium) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = _quiet });
    }

    /// <summary>A window of its own, watched: console errors, script dialogs, and requests to other hosts.</summary>
    internal async Task<Window> OpenAsync(bool script = true, bool dark = false)
    {
        if (_browser is null) Assert.Skip("There is no Chromium on this machine (apt-get install chromium).");
        IBrowserContext context = await _browser.NewContextAsync(new()
        {
            JavaScriptEnabled = script,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = 1200, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await Window.OfAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_samples.IsValueCreated) _samples.Value.Dispose();
    }
}
