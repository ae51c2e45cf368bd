using Chancery.Actors;
using Chancery.Events;
using Chancery.Resolution;
using Chancery.Statements;
using Chancery.Times;

namespace Chancery.Web.Views;

/// <summary>An article's layers as ranges over its text, and what each says of itself.</summary>
public sealed record ArticleLayers(IReadOnlyList<LayerRange> Ranges, IReadOnlyList<LayerEntry> Entries)
{
    public static ArticleLayers Of(Reading reading)
    {
        var ranges = new List<LayerRange>();
        var entries = new List<LayerEntry>();
        foreach (var dropped in reading.Article.Dropped) ranges.Add(new(dropped.Span, 'd', dropped.Reason));
        for (int i = 0; i < reading.Events.Count; i++) Event(reading, i, ranges, entries);
        for (int i = 0; i < reading.Statements.Count; i++) Statement(reading.Statements[i], i, ranges, entries);
        for (int i = 0; i < reading.Times.Count; i++) Time(reading, i, ranges, entries);
        Actors(reading, ranges, entries);
        var first = ranges.GroupBy(r => r.Entry, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(r => r.Span.Start), StringComparer.Ordinal);
        return new(ranges, [.. entries.OrderBy(e => first.GetValueOrDefault(e.Id, int.MaxValue))]);
    }

    private static void Event(Reading reading, int i, List<LayerRange> ranges, List<LayerEntry> entries)
    {
        Event e = reading.Events[i];
        string id = $"e{i}";
        ranges.Add(new(e.Predicate, 'e', id));
        string who = string.Join(", ", e.Actors.Select(p => p.Name)) + (e.Targets.Count == 0 ? "" : " → " + string.Join(", ", e.Targets.Select(p => p.Name)));
        List<string> lines = [$"{Lower(e.Status)} · {who}"];
        if (e.When?.Interval is { } when) lines.Add($"when: {when.Text}");
        if (e.When is not null) lines.AddRange(e.When.Why);
        if (e.Where is not null) lines.Add($"where: {e.Where.Name}");
        lines.AddRange(e.Why);
        if (!e.Why.Any(w => w.Contains(e.Rule, StringComparison.Ordinal))) lines.Add($"rule {e.Rule}");
        entries.Add(new(id, "event", Words.EventType(e.Type), lines, e.Id));
    }

    private static void Statement(Statement s, int i, List<LayerRange> ranges, List<LayerEntry> entries)
    {
        string id = $"s{i}";
        foreach (var span in s.Content) ranges.Add(new(span, 's', id));
        List<string> lines = [$"{Lower(s.Mode)} · {string.Join(" → ", s.Chain.Select(c => $"{c.Name} ({Lower(c.Role)})"))}"];
        if (s.SaidOn is { } on) lines.Add($"said on: {on.Text}");
        if (s.Hedge is not null) lines.Add($"hedge: {s.Hedge}");
        if (s.IsNegated) lines.Add("denied or refused by its speaker");
        if (s.IsDistanced) lines.Add("the outlet keeps its distance");
        if (s.TranslatedFrom is not null) lines.Add($"translated from {s.TranslatedFrom}");
        if (s.Ambiguous.Count > 0) lines.Add($"it is open who speaks: {string.Join(", ", s.Ambiguous)}");
        entries.Add(new(id, "statement", s.Chain.Count > 0 ? s.Chain[0].Name : "Nobody named", lines));
    }

    private static void Time(Reading reading, int i, List<LayerRange> ranges, List<LayerEntry> entries)
    {
        TimeExpression t = reading.Times[i];
        ranges.Add(new(t.Span, 't', $"t{i}"));
        entries.Add(new($"t{i}", "time", t.Span.Of(reading.Article.Text), [$"{Lower(t.Type)} {t.Value}{(t.Mod is null ? "" : " " + t.Mod)}{(t.Interval is null ? "" : " = " + t.Interval.Text)}", .. t.Why]));
    }

    /// <summary>Mentions of one actor share an entry.</summary>
    private static void Actors(Reading reading, List<LayerRange> ranges, List<LayerEntry> entries)
    {
        int n = 0;
        foreach (var mentions in reading.Actors.GroupBy(a => a.Id, StringComparer.Ordinal))
        {
            string id = $"a{n++}";
            foreach (Actor a in mentions) ranges.Add(new(a.Span, 'a', id));
            Actor first = mentions.First();
            List<string> lines = [string.Join(" · ", new[] { Lower(first.Kind), first.State, first.Office, first.Sector }.Where(x => x is not null))];
            lines.Add("mentioned as: " + string.Join(" · ", mentions.Select(m => m.Span.Of(reading.Article.Text)).Distinct(StringComparer.Ordinal).Take(6)));
            if (first.Ambiguous.Count > 0) lines.Add($"it is open who is meant: {string.Join(", ", first.Ambiguous)}");
            entries.Add(new(id, "actor", first.Name, lines));
        }
    }

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
