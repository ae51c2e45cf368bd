using System.CommandLine;
using Chancery.Cli.Shell;

namespace Chancery.Cli.Record;

/// <summary><c>chancery read</c>: articles into a record.</summary>
internal static class ReadCommand
{
    public static Command Create(CliHost host)
    {
        var o = new RecordOptions(host);
        Argument<string[]> files = Files.Argument();
        Option<int?> threads = Threads.Option();
        var command = new Command("read", "Reads articles into a record. Reading the same article twice changes nothing.") { files, o.File, threads };
        command.SetAction(async (r, stop) =>
        {
            int workers = Threads.Of(r.GetValue(threads));
            using var record = o.Open(r, create: true);
            return await new RecordReader(host, record, workers).ReadAsync(r.GetValue(files) ?? [], stop).ConfigureAwait(false);
        });
        return command;
    }
}
