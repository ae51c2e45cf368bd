using System.CommandLine;
using Chancery.Cli.Shell;
using Chancery.Record;
using Chancery.Record.Queries;

namespace Chancery.Cli.Record;

/// <summary><c>chancery demo</c>: the samples into a fresh record, and the brief of the pair most of them are about.</summary>
internal static class DemoCommand
{
    public static Command Create(CliHost host)
    {
        var o = new RecordOptions(host);
        var command = new Command("demo", "Reads the samples into a fresh record and prints the brief of the pair they are about.") { o.Json };
        command.SetAction(async (r, stop) =>
        {
            string samples = Path.Combine(AppContext.BaseDirectory, "samples");
            if (!Directory.Exists(samples)) throw new UsageException($"the samples are missing beside the command ({samples}).");
            using RecordFile record = RecordFile.InMemory(host.Lexicon);
            int status = await new RecordReader(host, record, Environment.ProcessorCount).ReadAsync([samples], stop).ConfigureAwait(false);
            if (record.Queries.Pairs() is not [var pair, ..]) return ExitStatus.Nothing;
            Brief brief = record.Queries.Brief(pair.A, pair.B);
            o.Print(r, brief, false, w => new PairPage(w, host, o).Brief(brief));
            return status;
        });
        return command;
    }
}
