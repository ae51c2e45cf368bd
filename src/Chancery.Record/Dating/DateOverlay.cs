using Chancery.Calendar;
using Chancery.Events;
using Chancery.Record.Identity;
using Chancery.Record.Store;
using Chancery.Resolution;
using Chancery.Statements;
using Chancery.Times;
using NodaTime;

namespace Chancery.Record.Dating;

/// <summary>Lays what articles know together over one of them: its own date, its relative times, its statements' and events' days. Dates are only ever sharpened.</summary>
internal static class DateOverlay
{
    /// <summary>The article as it reads on the days that are left for it.</summary>
    public static RecordedArticle Place(RecordedArticle article, IReadOnlyCollection<LocalDate> days)
    {
        if (article.Table is not { } table || days.Count == 0 || days.Count == table.Rows.Count) return article;
        DayRow[] rows = [.. days.Select(d => table[d])];
        Reading r = article.Reading;
        var when = EdtfInterval.OneOf(days.Min(), days.Max());
        return article with
        {
            Reading = r with
            {
                Published = new(when, PublishedBasis.Inferred, [.. r.Published.Why, $"dated together with other articles that tell of the same: {when}"]),
                Times = [.. r.Times.Select((t, i) => Time(t, rows, i))],
                Statements = [.. r.Statements.Select((s, i) => Hull(rows.Select(x => x.Statements[i])) is { } said && Sharpens(s.SaidOn, said) ? s with { SaidOn = said } : s)],
                Events = [.. r.Events.Select((e, i) => Hull(rows.Select(x => x.Events[i])) is { } on && Sharpens(e.When?.Interval, on) ? Dated(e, on, $"with the article of {when}") : e)],
            },
        };
    }

    /// <summary>The article with each event dated as its occurrence is, and what was said on an occasion dated as the occasion.</summary>
    public static RecordedArticle Settle(RecordedArticle article, IReadOnlyDictionary<int, Occurrence> occurrences)
    {
        Reading r = article.Reading;
        Event[] events = [.. r.Events.Select((e, i) => occurrences.TryGetValue(i, out Occurrence? o) && o.When is { } w && (Sharpens(e.When?.Interval, w) || Begins(o, e.When?.Interval, w))
            ? Dated(e, w, o.Reports.Any(x => x.Article.Hash != article.Hash) ? "as other articles date the same happening" : "as the article dates the same happening elsewhere")
            : e)];
        Statement[] statements = [.. r.Statements.Select(s => s.Occasion is { } e && (uint)e < (uint)events.Length && events[e].When?.Interval is { } on && Sharpens(s.SaidOn, on) ? s with { SaidOn = on } : s)];
        return article with { Reading = r with { Events = events, Statements = statements } };
    }

    private static TimeExpression Time(TimeExpression t, DayRow[] rows, int i)
    {
        string value = rows[0].Values[i];
        if (rows.All(x => x.Values[i] == value)) return t with { Value = value, Interval = rows[0].Times[i] ?? t.Interval };
        return Hull(rows.Select(x => x.Times[i])) is { } hull && Sharpens(t.Interval, hull) ? t with { Interval = hull } : t;
    }

    private static Event Dated(Event e, EdtfInterval on, string why) => e with { When = new(on, e.When?.Span, [.. e.When?.Why ?? [], why]) };

    /// <summary>The one interval all hypotheses agree on, else the stretch that holds them all; null where one gives none.</summary>
    private static EdtfInterval? Hull(IEnumerable<EdtfInterval?> intervals)
    {
        EdtfInterval?[] all = [.. intervals];
        if (Array.Exists(all, i => i is null)) return null;
        if (Array.TrueForAll(all, i => i!.Text == all[0]!.Text)) return all[0];
        LocalDate? from = Array.Exists(all, i => i!.Earliest is null) ? null : all.Min(i => i!.Earliest), to = Array.Exists(all, i => i!.Latest is null) ? null : all.Max(i => i!.Latest);
        return from is null || to is null ? EdtfInterval.Between(from, to) : EdtfInterval.OneOf(from, to);
    }

    /// <summary>What goes on is sharpened by its beginning.</summary>
    private static bool Begins(Occurrence o, EdtfInterval? old, EdtfInterval now) =>
        o.Status == EventStatus.Ongoing && now is { Earliest: { } from, Latest: null } && (old?.Earliest is not { } before || before < from) && !(old?.Latest < from);

    private static bool Sharpens(EdtfInterval? old, EdtfInterval now)
    {
        Days a = Days.Of(old), b = Days.Of(now);
        return old is null || (a.Overlaps(b) && (b.Length < a.Length || (a.Length == int.MaxValue && b.Length == int.MaxValue && a != b && a.And(b) == b)));
    }
}
