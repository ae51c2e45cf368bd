using System.CommandLine;
using System.Net;
using Chancery.Cli.Record;
using Chancery.Cli.Shell;
using Chancery.Record;
using Chancery.Web;

namespace Chancery.Cli.Serve;

/// <summary><c>chancery serve</c>: the record as pages in a browser, on this machine unless told otherwise.</summary>
internal static class ServeCommand
{
    public static Command Create(CliHost host)
    {
        var o = new RecordOptions(host);
        var port = new Option<int>("--port") { Description = "Port; 0 takes a free one.", DefaultValueFactory = _ => 5217 };
        var bind = new Option<string>("--bind") { Description = "Address to serve on. Anything but loopback is reachable by others and read-only: there is no login.", DefaultValueFactory = _ => "127.0.0.1" };
        var command = new Command("serve", "Serves the record as pages: pairs, events, disagreements, articles with every layer, the editor's queue. Stop with Ctrl+C.") { port, bind, o.File };
        command.SetAction(async (r, stop) =>
        {
            WebOptions options = new() { Port = r.GetValue(port), Address = Address(r.GetValue(bind)!) };
            using RecordFile record = o.Open(r);
            return await ServeAsync(host, PageRecord.Of(o, record, options.IsLoopback), options, stop).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> ServeAsync(CliHost host, WebRecord record, WebOptions options, CancellationToken stop)
    {
        try
        {
            await using WebHost web = await WebHost.StartAsync(record, options, stop: stop).ConfigureAwait(false);
            await host.Out.WriteLineAsync($"{web.Address}  (Ctrl+C stops)").ConfigureAwait(false);
            await host.Out.FlushAsync(stop).ConfigureAwait(false);
            Task warm = WarmAsync(web.Address, [.. record.BusiestPairs().Select(p => $"pair/{p.A}/{p.B}")], stop);
            if (!options.IsLoopback) await host.Error.WriteLineAsync("chancery: these pages can be reached from other machines; decisions are switched off.").ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
            await warm.ConfigureAwait(false);
            return ExitStatus.Done;
        }
        catch (IOException e)
        {
            throw new UsageException($"cannot serve on port {options.Port}: {e.Message} Choose another with --port.");
        }
    }

    /// <summary>
    /// Asks once for the first page and for those of the pairs whose thousands of articles take longest to derive, so that no visitor waits for
    /// the machine to get going.
    /// </summary>
    private static async Task WarmAsync(string address, IReadOnlyList<string> slowest, CancellationToken stop)
    {
        try
        {
            using var client = new HttpClient();
            string here = address.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "[::1]", StringComparison.Ordinal);
            foreach (string path in (IReadOnlyList<string>)["", .. slowest])
                using (await client.GetAsync(new Uri(new Uri(here), path), stop).ConfigureAwait(false)) { }
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // Nobody waits for this answer; whoever asks next gets their own.
        }
    }

    private static IPAddress Address(string text) =>
        text == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(text, out IPAddress? address) ? address
        : throw new UsageException($"'{text}' is no address; write it as 127.0.0.1 or 0.0.0.0.");
}
