using System.Globalization;
using System.Text;
using Chancery.Record.Queries;

namespace Chancery.Record.Exports;

/// <summary>A brief as Markdown: one file, footnotes numbered in the order they are cited, foreign text escaped.</summary>
public sealed class BriefMarkdown
{
    private readonly StringBuilder _text = new();
    private readonly List<Evidence> _notes = [];
    private readonly Dictionary<(string, int, int), int> _numbers = [];
    private readonly Func<string, string> _nameOf;

    private BriefMarkdown(Func<string, string> nameOf) => _nameOf = nameOf;

    public static string Write(Brief brief, Func<string, string> nameOf)
    {
        var writer = new BriefMarkdown(nameOf);
        writer.Head(brief);
        writer.Facets(brief.Facets);
        writer.Section("Open", brief.Open.Select(o => $"{Escape(o.What)}, {nameOf(o.From)} → {nameOf(o.To)}{(o.Since is null ? "" : ", since " + o.Since)}{writer.Cite(o.Evidence)}"), "Nothing is awaited.");
        writer.Section("Disagreements", brief.Disagreements.Select(writer.Disagreement), "Reports do not differ.");
        writer.Section("Chronology", brief.Chronology.Select(writer.Event), "No event is dated by then.");
        writer.Section("Who said what", brief.Statements.Select(c => $"**{Escape(c.Speaker)}** ({c.Modality}, {c.SaidOn ?? "undated"}): {Escape(c.Content)}{writer.Cite([c.Evidence])}"), "Nobody is quoted.");
        writer.Notes();
        return writer._text.ToString();
    }

    private void Head(Brief brief)
    {
        Line($"# {string.Join(" – ", brief.Pair.Select(_nameOf))}");
        Line();
        Line(brief.AsOf is null ? "No report is dated." : $"As of {brief.AsOf}{(brief.KnownBy is null ? "" : $", known by {brief.KnownBy}")}.");
    }

    private void Facets(IReadOnlyList<FacetLine> facets)
    {
        Line();
        Line("## Status");
        Line();
        Line("| Facet | Value | Valid | Words used | Status |");
        Line("|---|---|---|---|---|");
        foreach (FacetLine f in facets)
        {
            string subject = f.Subject is null ? f.Direction : $"{f.Subject}, {f.Direction}";
            Line($"| {Escape(f.Facet.Replace('_', ' '))} ({Escape(subject)}) | {Escape(f.Facet == "protecting_power" ? _nameOf(f.Value) : f.Value)}{Cite(f.Evidence)} | {f.Valid} | {Escape(string.Join(", ", f.Words))} | {f.Status} |");
        }
    }

    private void Section(string title, IEnumerable<string> items, string empty)
    {
        Line();
        Line("## " + title);
        Line();
        int before = _text.Length;
        foreach (string item in items) Line("- " + item);
        if (_text.Length == before) Line(empty);
    }

    private string Disagreement(DisagreementLine d) =>
        $"{Escape(d.Question)} ({d.Kind}, {d.Verdict}): {string.Join(" / ", d.Sides.Select(s => Escape(s.Value) + Cite(s.Evidence)))}. {Escape(d.Why)}";

    private string Event(EventLine e) =>
        $"{e.When?.Edtf ?? "undated"}: **{e.Type}**, {Escape(string.Join(", ", e.Actor.Select(p => p.Name)))}{(e.Target.Count == 0 ? "" : " → " + Escape(string.Join(", ", e.Target.Select(p => p.Name))))}, {e.Status} ({e.Reports} reports, {e.Origins} origins){Cite(e.Evidence)}";

    private string Cite(IEnumerable<Evidence> evidence)
    {
        var cited = new StringBuilder();
        foreach (Evidence e in evidence.Take(6))
        {
            var key = (e.Hash ?? e.Article, e.Start, e.End);
            if (!_numbers.TryGetValue(key, out int n))
            {
                _notes.Add(e);
                _numbers[key] = n = _notes.Count;
            }

            cited.Append(CultureInfo.InvariantCulture, $"[^{n}]");
        }

        return cited.ToString();
    }

    private void Notes()
    {
        Line();
        for (int i = 0; i < _notes.Count; i++)
        {
            Evidence e = _notes[i];
            Line($"[^{(i + 1).ToString(CultureInfo.InvariantCulture)}]: {Escape(e.Outlet ?? e.Title ?? e.Article)}, {e.Published ?? "undated"}{(e.Chain.Count == 0 ? "" : ", " + Escape(string.Join(" → ", e.Chain.Select(c => c.Name))))}: “{Escape(e.Quote)}”");
        }
    }

    private void Line(string text = "") => _text.Append(text).Append('\n');

    /// <summary>Text as Markdown shows it and never obeys it; line ends become spaces.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            if (c is '\n' or '\r' or '\t') escaped.Append(' ');
            else if (char.IsControl(c)) continue;
            else if (c == '<') escaped.Append("&lt;");
            else if (c == '&') escaped.Append("&amp;");
            else escaped.Append(c is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '>' or '~' ? "\\" : "").Append(c);
        }

        return escaped.ToString();
    }
}
