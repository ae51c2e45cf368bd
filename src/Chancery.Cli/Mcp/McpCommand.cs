using System.CommandLine;
using Chancery.Cli.Record;
using Chancery.Cli.Shell;
using Chancery.Record;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Chancery.Cli.Mcp;

/// <summary><c>chancery mcp</c>: the record's questions as tools for an assistant, over standard input and output.</summary>
internal static class McpCommand
{
    private const string Instructions =
        "A record of relations between states, read out of news articles. Every line of an answer carries its evidence: article, offsets, the sentence quoted, outlet, day and chain of hands. " +
        "Quote only from evidence. 'not stated' means that no report tells, not that it is not so. Planned, desired, denied and possible events did not happen. Dates are EDTF intervals.";

    public static Command Create(CliHost host)
    {
        var o = new RecordOptions(host);
        var command = new Command("mcp", "Serves the record's questions to an assistant as tools (Model Context Protocol, over standard input and output). Every answer carries its evidence.") { o.File };
        command.SetAction(async (r, stop) =>
        {
            using RecordFile record = o.Open(r);
            var options = new McpServerOptions
            {
                ServerInfo = new Implementation { Name = "chancery", Version = typeof(McpCommand).Assembly.GetName().Version!.ToString(3) },
                ServerInstructions = Instructions,
                ToolCollection = [.. new RecordTools(record.Queries, o).All()],
            };
            await using var transport = new StreamServerTransport(host.Input, new OpenStream(host.Output), "chancery");
            await using McpServer server = McpServer.Create(transport, options);
            await server.RunAsync(stop).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }
}
