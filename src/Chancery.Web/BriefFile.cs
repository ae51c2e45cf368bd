using Chancery.Record.Queries;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chancery.Web;

/// <summary>A brief as one HTML file to mail or print: no script, nothing loaded from elsewhere; the same brief gives the same bytes.</summary>
public static class BriefFile
{
    public static async Task<string> HtmlAsync(Brief brief, Func<string, string> nameOf)
    {
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var values = new Dictionary<string, object?> { [nameof(BriefFilePage.View)] = brief, [nameof(BriefFilePage.NameOf)] = nameOf };
            return (await renderer.RenderComponentAsync<BriefFilePage>(ParameterView.FromDictionary(values))).ToHtmlString() + "\n";
        });
    }
}
