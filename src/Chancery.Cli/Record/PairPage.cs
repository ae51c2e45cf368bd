using Chancery.Cli.Shell;
using Chancery.Record.Queries;

namespace Chancery.Cli.Record;

/// <summary>Brief, status and timeline as pages of text: what a desk officer reads, every line with the number of its source.</summary>
internal sealed class PairPage(TextWriter output, CliHost host, RecordOptions options)
{
    private readonly PageText _page = new(output, host.Width);
    private readonly Footnotes _notes = new();

    public void Brief(Brief b)
    {
        Title(b.Pair, b.AsOf, b.KnownBy);
        Facets(b.Facets);
        EventLine[] chronology = [.. b.Chronology.Where(e => Concerns(e, b.Pair))];
        Chronology("What happened", [.. chronology.Where(e => IsActual(e.Status))]);
        Chronology("What may come, by whose word", [.. chronology.Where(e => !IsActual(e.Status))]);
        Said(b.Statements);
        Open(b.Open);
        Disagreements(b.Disagreements);
        _notes.Print(_page);
    }

    public void Status(PairStatus s)
    {
        Title(s.Pair, s.AsOf, s.KnownBy);
        Facets(s.Facets);
        _notes.Print(_page);
    }

    public void Timeline(Timeline t)
    {
        Title(t.Pair, null, null);
        Chronology("Timeline", t.Events);
        _notes.Print(_page);
    }

    public void Diff(PairDiff d)
    {
        Title(d.Pair, null, null);
        _page.Line($"From {d.From} to {d.To}, {(d.Clock == "report" ? "by what had been reported" : "by what was so")}:");
        foreach (FacetLine f in d.Gained) _page.Item("+ " + Words(f.Facet), Facet(f), 26);
        foreach (FacetLine f in d.Lost) _page.Item("- " + Words(f.Facet), Facet(f), 26);
        foreach (FacetChange c in d.Changed) _page.Item("~ " + Words(c.Facet), $"{c.Before.Value} → {Facet(c.After)}", 26);
        Chronology(d.Clock == "report" ? "Newly reported" : "What happened between", d.Events);
        _notes.Print(_page);
    }

    public void Disagreements(IReadOnlyList<DisagreementLine> all)
    {
        if (all.Count == 0) return;
        _page.Heading("Where reports differ");
        foreach (DisagreementLine d in all)
        {
            _page.Line($"{d.Question}  {d.Kind}, {d.Verdict}");
            foreach (DisagreementSide s in d.Sides) _page.Item("  ·", $"{s.Value} {_notes.Marks(s.Evidence)}", 4);
            _page.Item("", d.Why, 4);
        }
    }

    public void Sources() => _notes.Print(_page);

    private void Title(IReadOnlyList<string> pair, string? asOf, string? knownBy)
    {
        string right = (asOf is null ? "" : $"as of {asOf}") + (knownBy is null ? "" : $", reported by {knownBy}");
        _page.Title(string.Join(" – ", pair.Select(options.Name)), right);
    }

    private void Facets(IReadOnlyList<FacetLine> facets)
    {
        _page.Heading("Where things stand");
        foreach (FacetLine f in facets.Where(f => f.Status != "not stated")) _page.Item(Words(f.Facet), Facet(f), 24);
        string[] silent = [.. facets.Where(f => f.Status == "not stated").Select(f => Words(f.Facet)).Distinct(StringComparer.Ordinal)];
        if (silent.Length > 0) _page.Item("not stated", string.Join(", ", silent), 24);
    }

    private string Facet(FacetLine f)
    {
        string direction = f.Direction.Contains('→', StringComparison.Ordinal) ? f.Direction + " " : "";
        string subject = f.Subject is null ? "" : $" ({f.Subject})";
        string inferred = f.Status == "inferred" ? $", inferred: {f.Why}" : "";
        return $"{direction}{f.Value}{subject}, {PlainDates.Valid(f.Valid)}{(f.LastConfirmed is null ? "" : $", last confirmed {f.LastConfirmed}")}{inferred} {_notes.Marks(f.Evidence)}";
    }

    private void Chronology(string heading, IReadOnlyList<EventLine> events)
    {
        if (events.Count == 0) return;
        _page.Heading(heading);
        foreach (EventLine e in events) _page.Item(PlainDates.When(e.When?.Edtf), Event(e), 16);
    }

    private string Event(EventLine e)
    {
        string parties = string.Join(", ", e.Actor.Select(Party)) + (e.Target.Count == 0 ? "" : " → " + string.Join(", ", e.Target.Select(Party)));
        string others = e.Others.Count == 0 ? "" : $" ({string.Join(", ", e.Others.Select(o => $"{o.Role}: {o.Name}"))})";
        string status = e.Status == "happened" ? "" : $", {e.Status}";
        string where = e.Where is null ? "" : $", {e.Where}";
        string sources = e.Reports == 1 ? "" : $"; {e.Reports} reports of {e.Origins} origin{(e.Origins == 1 ? "" : "s")}";
        return $"{Words(e.Type)}{status}: {parties}{others}{where}{sources} {_notes.Marks(e.Evidence)}";
    }

    private void Said(IReadOnlyList<ClaimLine> statements)
    {
        if (statements.Count == 0) return;
        _page.Heading("Who said what");
        foreach (ClaimLine c in statements)
        {
            string via = c.Chain.Count > 1 ? $" via {string.Join(", ", c.Chain.Skip(1).Select(l => l.Name))}" : "";
            string words = string.Join(' ', c.Content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            _page.Item(c.SaidOn ?? c.Evidence.Published ?? "undated", $"{c.Speaker}{via} ({c.Modality}): {(words.Length > 160 ? words[..160] + "…" : words)} {_notes.Marks([c.Evidence])}", 16);
        }
    }

    private void Open(IReadOnlyList<OpenLine> open)
    {
        if (open.Count == 0) return;
        _page.Heading("Open");
        foreach (OpenLine o in open) _page.Item(PlainDates.When(o.Since), $"{Words(o.What)}, {o.From} → {o.To} {_notes.Marks(o.Evidence)}", 16);
    }

    private static bool IsActual(string status) => status is "happened" or "ongoing" or "recurring";

    /// <summary>A phrase such as "its embassy" says less than the state it stands for.</summary>
    private string Party(Party p)
    {
        if (p.State is null || p.Name == p.State) return p.Name;
        string name = options.Name(p.State);
        return p.Name == name || (p.Office is null && char.IsLower(p.Name[0])) ? name : $"{p.Name} ({p.State})";
    }

    /// <summary>General acts (accuse, agree …) belong to the brief only where both states have a part; the timeline has them all.</summary>
    private static bool Concerns(EventLine e, IReadOnlyList<string> pair) =>
        e.Type.Contains('.', StringComparison.Ordinal) || pair.All(s => e.Actor.Concat(e.Target).Any(p => p.State == s));

    private static string Words(string id) => id.Replace('_', ' ').Replace('.', ' ');
}
