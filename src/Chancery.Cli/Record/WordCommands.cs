using System.CommandLine;
using Chancery.Cli.Shell;
using Chancery.Record;
using Chancery.Record.Queries;

namespace Chancery.Cli.Record;

/// <summary><c>claims</c>, <c>search</c>, <c>who</c>: questions by words.</summary>
internal static class WordCommands
{
    public static Command Claims(CliHost host)
    {
        var o = new RecordOptions(host);
        var text = new Argument<string[]>("TEXT") { Description = "Words that the claim holds; endings do not matter.", Arity = ArgumentArity.OneOrMore };
        var by = new Option<string?>("--by") { Description = "Only what this person, office or outlet said." };
        var command = new Command("claims", "Who said it, when, how strongly, through whose hands, and how many independent origins it has.") { text, by, o.KnownBy, o.File, o.Json };
        command.SetAction(r =>
        {
            var knownBy = RecordOptions.Day(r.GetValue(o.KnownBy));
            using RecordFile record = o.Open(r);
            ClaimList claims = record.Queries.Claims(string.Join(' ', r.GetValue(text)!), r.GetValue(by), knownBy);
            return o.Print(r, claims, claims.Claims.Count == 0, w => Print(new PageText(w, host.Width), claims));
        });
        return command;
    }

    public static Command Search(CliHost host)
    {
        var o = new RecordOptions(host);
        var text = new Argument<string[]>("TEXT") { Description = "Words to look for; all of them.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("search", "Full-text search over the record's articles, statements and events.") { text, o.File, o.Json };
        command.SetAction(r =>
        {
            using RecordFile record = o.Open(r);
            SearchResult found = record.Queries.Search(string.Join(' ', r.GetValue(text)!));
            return o.Print(r, found, found.Hits.Count == 0, w =>
            {
                var page = new PageText(w, host.Width);
                foreach (SearchHit h in found.Hits) page.Item(h.Kind, $"{h.Snippet.ReplaceLineEndings(" ")} ({h.Article}; {h.Id})", 11);
            });
        });
        return command;
    }

    public static Command Who(CliHost host)
    {
        var o = new RecordOptions(host);
        var name = new Argument<string[]>("NAME") { Description = "A name in any spelling, or a last name alone.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("who", "What the record holds on a person: spellings, offices as attested, sayings.") { name, o.File, o.Json };
        command.SetAction(r =>
        {
            using RecordFile record = o.Open(r);
            string asked = string.Join(' ', r.GetValue(name)!);
            PersonFile? person = record.Queries.Who(asked);
            if (person is null) host.Error.WriteLine($"chancery: nobody called {asked} is in the record.");
            return person is null ? ExitStatus.Nothing : o.Print(r, person, false, w => Print(new PageText(w, host.Width), person));
        });
        return command;
    }

    private static void Print(PageText page, ClaimList list)
    {
        var notes = new Footnotes();
        page.Line($"{list.Claims.Count} claims of {list.Origins} independent origin{(list.Origins == 1 ? "" : "s")}.");
        foreach (ClaimLine c in list.Claims)
        {
            string via = c.Chain.Count > 1 ? $" via {string.Join(", ", c.Chain.Skip(1).Select(l => l.Name))}" : "";
            page.Item(c.SaidOn ?? c.Evidence.Published ?? "undated", $"{c.Speaker}{via} ({c.Modality}): {c.Content.ReplaceLineEndings(" ")} {notes.Marks([c.Evidence])}", 14);
        }

        notes.Print(page);
    }

    private static void Print(PageText page, PersonFile p)
    {
        var notes = new Footnotes();
        page.Title(p.Person, p.Id);
        if (p.Names.Count > 1) page.Item("also", string.Join(", ", p.Names.Skip(1)), 10);
        foreach (OfficeLine o in p.Offices) page.Item("office", $"{o.Office}{(o.State is null ? "" : $", {o.State}")}, attested {o.Valid ?? "undated"} {notes.Marks(o.Evidence)}", 10);
        foreach (string why in p.Why) page.Item("one, for", why, 10);
        if (p.Statements.Count > 0) page.Heading("Sayings");
        foreach (ClaimLine c in p.Statements) page.Item(c.SaidOn ?? c.Evidence.Published ?? "undated", $"({c.Modality}) {c.Content.ReplaceLineEndings(" ")} {notes.Marks([c.Evidence])}", 14);
        notes.Print(page);
    }
}
