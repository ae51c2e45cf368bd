using System.CommandLine;
using Chancery.Cli.Shell;
using Chancery.Record;
using Chancery.Record.Queries;

namespace Chancery.Cli.Record;

/// <summary><c>disagreements</c> and <c>vote</c>: questions that need a judgement.</summary>
internal static class JudgeCommands
{
    public static Command Disagreements(CliHost host)
    {
        var o = new RecordOptions(host);
        var states = new Argument<string[]>("states") { Description = "Two states; all pairs when none is named.", Arity = new ArgumentArity(0, 2) };
        var command = new Command("disagreements", "Where reports differ, of which kind, and whether it is a contradiction.") { states, o.KnownBy, o.File, o.Json };
        command.SetAction(r =>
        {
            string[] named = r.GetValue(states) ?? [];
            if (named.Length == 1) throw new UsageException("disagreements takes two states or none: chancery disagreements IRN CAN");
            (string? a, string? b) = named.Length == 2 ? o.Pair(named[0], named[1]) : ((string?)null, (string?)null);
            var knownBy = RecordOptions.Day(r.GetValue(o.KnownBy));
            using RecordFile record = o.Open(r);
            DisagreementList list = record.Queries.Disagreements(a, b, knownBy);
            return o.Print(r, list, list.Disagreements.Count == 0, w =>
            {
                var page = new PairPage(w, host, o);
                page.Disagreements(list.Disagreements);
                page.Sources();
            });
        });
        return command;
    }

    public static Command Vote(CliHost host)
    {
        var o = new RecordOptions(host);
        var home = new Argument<string>("HOME") { Description = "Whose citizens vote: name or alpha-3 code." };
        var where = new Option<string>("--in") { Description = "Where they live: name or alpha-3 code.", Required = true };
        var on = new Option<string>("--on") { Description = "The day of the election.", Required = true };
        var command = new Command("vote", "Where citizens of one state can vote in another on a day, and why there.") { home, where, on, o.KnownBy, o.File, o.Json };
        command.SetAction(r =>
        {
            var pair = o.Pair(r.GetValue(home)!, r.GetValue(where)!);
            var day = RecordOptions.Day(r.GetValue(on))!.Value;
            var knownBy = RecordOptions.Day(r.GetValue(o.KnownBy));
            using RecordFile record = o.Open(r);
            VoteAnswer answer = record.Queries.Vote(pair.A, pair.B, day, knownBy);
            return o.Print(r, answer, answer.Answer == "not stated", w => Print(new PageText(w, host.Width), answer, o));
        });
        return command;
    }

    private static void Print(PageText page, VoteAnswer v, RecordOptions o)
    {
        var notes = new Footnotes();
        page.Title($"Voting of {o.Name(v.Home)} in {o.Name(v.Host)}", v.Election ?? "");
        page.Item("answer", $"{v.Answer}: {v.Why}", 13);
        if (v.Rule is { } rule) page.Item("rule", $"{string.Join("; ", rule.Variants)} {notes.Marks(rule.Evidence)}", 13);
        Step(page, notes, "request", v.Request);
        Step(page, notes, "reply", v.Reply);
        Step(page, notes, "alternative", v.Alternative);
        if (v.LeadTimeDays is { } days) page.Item("lead time", $"{days} days from the request to the day", 13);
        notes.Print(page);
    }

    private static void Step(PageText page, Footnotes notes, string label, VoteStep? s)
    {
        if (s is null) page.Item(label, "not stated", 13);
        else page.Item(label, $"{s.Type.Replace('_', ' ')}, {s.Status}, {s.When ?? "undated"}{(s.State is null ? "" : $", {s.State}")}{(s.Place is null ? "" : $", {s.Place}")}{(s.Reasons.Count == 0 ? "" : $"; reasons: {string.Join("; ", s.Reasons)}")} {notes.Marks(s.Evidence)}", 13);
    }
}
