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
    public static RecordedArticle Place(RecordedArticle article, EdtfInterval days)
    {
        if (article.Table is not { } table || days is not { Earliest: { } first, Latest: { } last } || (first == table.First && last == table.Last)) return article;
        DayRow[] rows = [.. table.Rows.Skip(Period.DaysBetween(table.First, first)).Take(days.Days!.Value)];
        Reading r = article.Reading;
        return article with
        {
            Placed = days,
            Reading = r with
            {
                Published = new(days, PublishedBasis.Inferred, [.. r.Published.Why, $"dated together with other articles that tell of the same: {days}"]),
                Times = [.. r.Times.Select((t, i) => Time(t, rows, i))],
                Statements = [.. r.Statements.Select((s, i) => Hull(rows.Select(x => x.Statements[i])) is { } said && Sharpens(s.SaidOn, said) ? s with { SaidOn = said } : s)],
                Events = [.. r.Events.Select((e, i) => Hull(rows.Select(x => x.Events[i])) is { } on && Sharpens(e.When?.Interval, on) ? Dated(e, on, $"with the article of {days}") : e)],
            },
        };
    }

    /// <summary>The article with each event dated as its occurrence is, the words that date it with it, and what was said on an occasion dated as the occasion.</summary>
    public static RecordedArticle Settle(RecordedArticle article, IReadOnlyDictionary<int, Occurrence> occurrences)
    {
        Reading r = article.Reading;
        Event[] events = [.. r.Events.Select((e, i) => occurrences.TryGetValue(i, out Occurrence? o) && o.When is { } w && (Sharpens(e.When?.Interval, w) || Begins(o, e.When?.Interval, w))
            ? Dated(e, w, o.Reports.Any(x => x.Article.Hash != article.Hash) ? "as other articles date the same happening" : "as the article dates the same happening elsewhere")
            : e)];
        Statement[] statements = [.. r.Statements.Select(s => s.Occasion is { } e && (uint)e < (uint)events.Length && events[e].When?.Interval is { } on && Sharpens(s.SaidOn, on) ? s with { SaidOn = on } : s)];
        TimeExpression[] times = [.. r.Times.Select(t => article.Table is null ? t : Settled(t, events))];
        return article with { Reading = r with { Events = events, Statements = statements, Times = times } };
    }

    /// <summary>"Last Tuesday" means the day of what it dates, once that is known.</summary>
    private static TimeExpression Settled(TimeExpression t, Event[] events)
    {
        EdtfInterval? day = events.Where(e => e.When?.Span == t.Span).Select(e => e.When!.Interval).FirstOrDefault(i => i is { IsDay: true });
        return day is null || t.Interval is not { IsDay: false } || !Sharpens(t.Interval, day) ? t : t with { Value = day.Text, Interval = day, Why = [.. t.Why, "as the happening it dates"] };
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
