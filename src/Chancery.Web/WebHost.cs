using Chancery.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Chancery.Web;

/// <summary>Serves the pages over a record until it is stopped.</summary>
public sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebHost(WebApplication app, string address) => (_app, Address) = (app, address);

    /// <summary>Where the pages are: <c>http://127.0.0.1:5217</c>.</summary>
    public string Address { get; }

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WebHost> StartAsync(WebRecord record, WebOptions options, TimeProvider? clock = null, CancellationToken stop = default)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
            kestrel.Listen(options.Address, options.Port);
        });
        builder.Services.AddRouting();
        builder.Services.AddLogging();
        builder.Services.AddRazorComponents();
        WebApplication app = builder.Build();
        Configure(app, record, options, clock ?? TimeProvider.System);
        await app.StartAsync(stop).ConfigureAwait(false);
        return new(app, app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Returns when the host was stopped.</summary>
    public Task WaitAsync(CancellationToken stop) => _app.WaitForShutdownAsync(stop);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static void Configure(WebApplication app, WebRecord record, WebOptions options, TimeProvider clock)
    {
        var tokens = new FormToken();
        app.UseSecurityHeaders();
        if (options.IsLoopback) app.UseLoopbackNames();
        app.Use(TakeFormat);
        app.UseRouting();
        var routes = new PageRoutes(app, record, tokens);
        PairPages.Map(routes);
        ThingPages.Map(routes);
        DeskPages.Map(routes, clock);
        EditorPages.Map(routes, clock);
        foreach (Asset asset in (ReadOnlySpan<Asset>)[Asset.Style, Asset.Script, Asset.Mark])
        {
            app.MapGet(asset.Address, (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Results.Bytes(asset.Content, asset.ContentType);
            });
        }

        app.MapFallback("{*path}", (HttpContext context) => new PageRequest(context, record, tokens).Message(StatusCodes.Status404NotFound, "No such page", "There is nothing at this address."));
    }

    /// <summary>Takes <c>.json</c> or <c>.rss</c> off the end of an address: it is the same address in another form.</summary>
    private static Task TakeFormat(HttpContext context, RequestDelegate next)
    {
        string path = context.Request.Path.Value ?? "";
        foreach (string format in (ReadOnlySpan<string>)["json", "rss"])
        {
            if (!path.EndsWith("." + format, StringComparison.Ordinal)) continue;
            context.Items[PageRequest.FormatItem] = format;
            context.Request.Path = path[..^(format.Length + 1)];
        }

        return next(context);
    }
}
