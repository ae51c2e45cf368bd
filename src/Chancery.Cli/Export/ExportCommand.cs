using System.CommandLine;
using System.Text;
using Chancery.Cli.Record;
using Chancery.Cli.Shell;
using Chancery.Record;
using Chancery.Record.Exports;

namespace Chancery.Cli.Export;

/// <summary><c>chancery export</c>: the record in the formats others use.</summary>
internal static class ExportCommand
{
    public static Command Create(CliHost host)
    {
        var o = new RecordOptions(host);
        var name = new Argument<string>("FORMAT") { Description = string.Join("; ", ExportFormat.All.Select(f => $"{f.Name}: {f.Description}")) + "." };
        name.AcceptOnlyFromAmong([.. ExportFormat.All.Select(f => f.Name)]);
        var file = new Option<FileInfo?>("--output", "-o") { Description = "Write to this file instead of standard output." };
        var command = new Command("export", "Writes the record as event data and tables others use; the same record gives the same bytes.") { name, file, o.File };
        command.SetAction(r =>
        {
            ExportFormat format = ExportFormat.All.Single(f => f.Name == r.GetValue(name));
            using RecordFile record = o.Open(r);
            ExportTables tables = ExportTables.Load(host.Lexicon);
            if (r.GetValue(file) is { } target)
            {
                using var writer = new StreamWriter(target.FullName, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
                format.Write(record.Queries, tables, writer);
            }
            else format.Write(record.Queries, tables, host.Out);

            return record.Count == 0 ? ExitStatus.Nothing : ExitStatus.Done;
        });
        return command;
    }
}
