using System.CommandLine;
using Chancery.Cli.Shell;
using Chancery.Record;
using Chancery.Record.Queries;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Cli.Record;

/// <summary><c>decide</c>, <c>explain</c>, <c>dump</c>, <c>check</c>: keeping the record.</summary>
internal static class KeepCommands
{
    public static Command Decide(CliHost host)
    {
        var o = new RecordOptions(host);
        var verb = new Argument<string>("VERB") { Description = "accept, reject, merge, split, correct or withdraw." };
        var ids = new Argument<string[]>("ID") { Description = "What it is about; for correct also field=value (type, status or when).", Arity = ArgumentArity.OneOrMore };
        var because = new Option<string>("--because") { Description = "The reason.", Required = true };
        var by = new Option<string>("--by") { Description = "Who decides.", Required = true };
        var command = new Command("decide", "Adds an analyst's decision with its reason. Decisions are never lost; withdraw takes one back.") { verb, ids, because, by, o.File, o.Json };
        command.SetAction(r =>
        {
            using RecordFile record = o.Open(r);
            try
            {
                DecisionLine line = record.Decide(r.GetValue(verb)!, r.GetValue(ids)!, r.GetValue(because)!, r.GetValue(by)!, InstantPattern.General.Format(SystemClock.Instance.GetCurrentInstant()));
                return o.Print(r, line, false, w => w.WriteLine($"{line.Id}: {line.Verb} {string.Join(' ', line.Ids)}{(line.Value is null ? "" : " " + line.Value)}"));
            }
            catch (ArgumentException e)
            {
                throw new UsageException(e.Message.Split(" (Parameter", StringSplitOptions.None)[0]);
            }
        });
        return command;
    }

    public static Command Explain(CliHost host)
    {
        var o = new RecordOptions(host);
        var id = new Argument<string>("ID") { Description = "Id of an event, statement, facet line, disagreement, person, article or decision." };
        var command = new Command("explain", "The whole derivation of a line: spans, rule, roles, time arithmetic, chain, merges.") { id, o.File, o.Json };
        command.SetAction(r =>
        {
            using RecordFile record = o.Open(r);
            Explanation? e = record.Queries.Explain(r.GetValue(id)!);
            if (e is null) host.Error.WriteLine($"chancery: nothing in the record has the id {r.GetValue(id)}.");
            return e is null ? ExitStatus.Nothing : o.Print(r, e, false, w =>
            {
                var page = new PageText(w, host.Width);
                var notes = new Footnotes();
                page.Title(e.Title, e.Id);
                foreach (ExplanationStep s in e.Steps) page.Item(s.Part, s.Text, 12);
                notes.Marks(e.Evidence, int.MaxValue);
                notes.Print(page);
            });
        });
        return command;
    }

    public static Command Dump(CliHost host)
    {
        var o = new RecordOptions(host);
        var command = new Command("dump", "The whole record as canonical JSON lines: the same bytes for the same articles and decisions.") { o.File };
        command.SetAction(r =>
        {
            using RecordFile record = o.Open(r);
            record.Dump(host.Out);
            return record.Count == 0 ? ExitStatus.Nothing : ExitStatus.Done;
        });
        return command;
    }

    public static Command Check(CliHost host)
    {
        var o = new RecordOptions(host);
        var command = new Command("check", "Looks the record over: the file, every reading against its text, decisions that no longer apply.") { o.File };
        command.SetAction(r =>
        {
            using RecordFile record = o.Open(r);
            IReadOnlyList<string> problems = record.Check();
            foreach (string p in problems) host.Out.WriteLine(p);
            host.Out.WriteLine(problems.Count == 0 ? $"{record.Count} articles, all well." : $"{record.Count} articles, {problems.Count} findings.");
            return problems.Any(p => !p.StartsWith("decision", StringComparison.Ordinal)) ? ExitStatus.RecordUnusable : ExitStatus.Done;
        });
        return command;
    }
}
