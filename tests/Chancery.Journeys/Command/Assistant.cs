using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Chancery.Journeys.Command;

/// <summary>An assistant as <c>chancery mcp</c> meets one: it starts the real command over the record of the samples and speaks to it over its standard input and output.</summary>
public sealed class Assistant : IAsyncLifetime
{
    /// <summary>A loaded machine is slow to start a process, not wrong; a client that gives up its probe early speaks an older protocol than the server it then meets.</summary>
    private static readonly McpClientOptions _patient = new() { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan, InitializationTimeout = TimeSpan.FromMinutes(5) };

    private readonly CommandRun _chancery = new();

    public McpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _chancery.Run("read", Path.Combine(AppContext.BaseDirectory, "samples"));
        Client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "Chancery.Cli.dll"), "mcp"],
            WorkingDirectory = _chancery.Folder,
        }), _patient);
    }

    public async Task<JsonElement> AskAsync(string tool, params (string Name, object Value)[] given)
    {
        CallToolResult answer = await Client.CallToolAsync(tool, given.ToDictionary(g => g.Name, g => (object?)g.Value));
        Assert.NotEqual(true, answer.IsError);
        return JsonElement.Parse(Text(answer));
    }

    public static string Text(CallToolResult answer) => string.Concat(answer.Content.OfType<TextContentBlock>().Select(b => b.Text));

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        _chancery.Dispose();
    }
}
