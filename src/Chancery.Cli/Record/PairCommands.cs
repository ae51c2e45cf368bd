using System.CommandLine;
using Chancery.Cli.Shell;
using Chancery.Record;
using Chancery.Record.Exports;
using Chancery.Record.Queries;
using Chancery.Web;
using NodaTime;

namespace Chancery.Cli.Record;

/// <summary><c>brief</c>, <c>status</c>, <c>timeline</c>, <c>diff</c>: questions about a pair.</summary>
internal static class PairCommands
{
    public static Command Brief(CliHost host)
    {
        var o = new RecordOptions(host);
        Argument<string> a = RecordOptions.State("A"), b = RecordOptions.State("B");
        var format = new Option<string>("--format") { Description = "text, md, html (one file that stands alone) or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "md", "html", "json");
        var command = new Command("brief", "One page on two states: where things stand, what happened, who said what, what is open, where reports differ.") { a, b, o.AsOf, o.KnownBy, format, o.File, o.Json };
        command.SetAction(async (r, _) =>
        {
            var pair = o.Pair(r.GetValue(a)!, r.GetValue(b)!);
            LocalDate? asOf = RecordOptions.Day(r.GetValue(o.AsOf)), knownBy = RecordOptions.Day(r.GetValue(o.KnownBy));
            using RecordFile record = o.Open(r);
            Brief brief = record.Queries.Brief(pair.A, pair.B, asOf, knownBy);
            bool isEmpty = brief.Chronology.Count == 0 && brief.Facets.All(f => f.Status == "not stated");
            switch (r.GetValue(o.Json) ? "json" : r.GetValue(format))
            {
                case "json": host.Out.WriteLine(QueryJson.Write(brief)); break;
                case "md": host.Out.Write(BriefMarkdown.Write(brief, o.Name)); break;
                case "html": host.Out.Write(await BriefFile.HtmlAsync(brief, o.Name).ConfigureAwait(false)); break;
                default: new PairPage(host.Out, host, o).Brief(brief); break;
            }

            return isEmpty ? ExitStatus.Nothing : ExitStatus.Done;
        });
        return command;
    }

    public static Command Status(CliHost host)
    {
        var o = new RecordOptions(host);
        Argument<string> a = RecordOptions.State("A"), b = RecordOptions.State("B");
        var command = new Command("status", "The facets of a pair on a day: relations, representation, missions, protecting power, dialogue, voting abroad …") { a, b, o.AsOf, o.KnownBy, o.File, o.Json };
        command.SetAction(r =>
        {
            var pair = o.Pair(r.GetValue(a)!, r.GetValue(b)!);
            LocalDate? asOf = RecordOptions.Day(r.GetValue(o.AsOf)), knownBy = RecordOptions.Day(r.GetValue(o.KnownBy));
            using RecordFile record = o.Open(r);
            PairStatus status = record.Queries.Status(pair.A, pair.B, asOf, knownBy);
            return o.Print(r, status, status.Facets.All(f => f.Status == "not stated"), w => new PairPage(w, host, o).Status(status));
        });
        return command;
    }

    public static Command Timeline(CliHost host)
    {
        var o = new RecordOptions(host);
        Argument<string> a = RecordOptions.State("A"), b = RecordOptions.State("B");
        var from = new Option<string?>("--from") { Description = "First day." };
        var to = new Option<string?>("--to") { Description = "Last day." };
        var command = new Command("timeline", "What happened between two states, each occurrence once with all its reports.") { a, b, from, to, o.KnownBy, o.File, o.Json };
        command.SetAction(r =>
        {
            var pair = o.Pair(r.GetValue(a)!, r.GetValue(b)!);
            LocalDate? first = RecordOptions.Day(r.GetValue(from)), last = RecordOptions.Day(r.GetValue(to)), knownBy = RecordOptions.Day(r.GetValue(o.KnownBy));
            using RecordFile record = o.Open(r);
            Timeline timeline = record.Queries.Timeline(pair.A, pair.B, first, last, knownBy);
            return o.Print(r, timeline, timeline.Events.Count == 0, w => new PairPage(w, host, o).Timeline(timeline));
        });
        return command;
    }

    public static Command Diff(CliHost host)
    {
        var o = new RecordOptions(host);
        Argument<string> a = RecordOptions.State("A"), b = RecordOptions.State("B");
        Argument<string> from = new("D1") { Description = "The earlier day." }, to = new("D2") { Description = "The later day." };
        var reported = new Option<bool>("--reported") { Description = "Read the days on the clock of reports: what had been reported by then." };
        var command = new Command("diff", "What changed between two days: facets gained, lost and changed, and what happened between.") { a, b, from, to, reported, o.File, o.Json };
        command.SetAction(r =>
        {
            var pair = o.Pair(r.GetValue(a)!, r.GetValue(b)!);
            LocalDate first = RecordOptions.Day(r.GetValue(from)!)!.Value, last = RecordOptions.Day(r.GetValue(to)!)!.Value;
            using RecordFile record = o.Open(r);
            PairDiff diff = record.Queries.Diff(pair.A, pair.B, first, last, r.GetValue(reported));
            return o.Print(r, diff, diff.Gained.Count + diff.Lost.Count + diff.Changed.Count + diff.Events.Count == 0, w => new PairPage(w, host, o).Diff(diff));
        });
        return command;
    }
}
