using Chancery.Calendar;
using Chancery.Events;
using Chancery.Language;
using Chancery.Statements;
using Chancery.Times;

namespace Chancery.Resolution.Occasions;

/// <summary>
/// Dates each event: by its own expression, else by the clause it hangs on, the same event dated elsewhere in the article, or the order of request and reply;
/// what then is left only has a bound, the day it was spoken of. Never silently the publication date.
/// </summary>
internal sealed class OccasionDater(OccasionWords words)
{
    private const int RecentDays = 30;

    public IReadOnlyList<Event> Date(Reading reading, List<Event> events)
    {
        var dated = events.Select(e => e with { When = Own(reading, e) }).ToList();
        var dates = new ClauseDates(reading.Analysis, reading.Times);
        var links = new OccasionLinks(reading.Analysis, reading.Times, dates, words);
        var continuity = new Continuity(reading, dates);
        for (int i = 0; i < dated.Count; i++) dated[i] = links.Bound(dated[i], dated, i);
        for (int i = 0; i < dated.Count; i++) dated[i] = Elsewhere(reading.Analysis, dated, i);
        for (int i = 0; i < dated.Count; i++) dated[i] = dated[i].When?.Interval is null ? links.Bound(dated[i], dated, i) : dated[i];
        for (int i = 0; i < dated.Count; i++) dated[i] = continuity.Told(dated, i);
        for (int i = 0; i < dated.Count; i++) dated[i] = Reply(reading, dated, i);
        for (int i = 0; i < dated.Count; i++) dated[i] = Election(reading, dated[i]);
        for (int i = 0; i < dated.Count; i++) dated[i] = Polling(dated, dated[i]);
        return [.. dated.Select(e => e.When?.Interval is null ? e with { When = ByTense(reading, e, dates) } : Closed(reading, e))];
    }

    private static EventTime? Own(Reading reading, Event e)
    {
        if (e.When?.Span is not { } span) return Said(reading, e) ?? Recent(reading, e);
        TimeExpression? t = reading.Times.FirstOrDefault(x => x.Span == span);
        if (t is { Type: TimeType.Duration, Interval: null }) return Recent(reading, e);
        if (t?.Interval is not { } interval) return new(null, span, e.When.Why);
        if (Range(reading, t) is { } range) return new(range, span, [.. e.When.Why, "from the first day named to the second"]);
        if (t.Value.EndsWith("_REF", StringComparison.Ordinal) && e.Type == "voting_abroad.arranged") return null;
        string before = Preposition(reading.Analysis, span);
        if (before is "until" or "till" && e.Status is not EventStatus.Negated && IsNegated(reading.Analysis, e.Head))
            return new(EdtfInterval.TryParse(t.Value, out EdtfInterval? until) ? until : interval, span, [.. e.When.Why, "not until then"]);
        EdtfInterval bounded = before switch
        {
            "since" when e.Status is EventStatus.Ongoing => EdtfInterval.Between(interval.Earliest, null),
            "since" when interval.Latest is null && EdtfInterval.TryParse(t.Value, out EdtfInterval? start) => start!,
            "after" or "following" => EdtfInterval.OneOf(interval.Earliest, Anchor(reading, e)?.Latest),
            "before" or "until" or "till" or "by" when IsAhead(e.Status) && Anchor(reading, e)?.Earliest is { } said && said <= interval.Latest => EdtfInterval.OneOf(said, interval.Latest),
            "before" or "until" or "till" or "by" => EdtfInterval.Between(null, interval.Latest),
            "around" or "about" when !interval.IsApproximate => EdtfInterval.Written(interval.Text + "~", interval.Earliest, interval.Latest),
            _ => interval,
        };
        if (e.Status is EventStatus.Ongoing && bounded.Days is > 14) bounded = EdtfInterval.Between(interval.Earliest, null);
        return new(bounded, span, [.. e.When.Why, .. t.Why.Take(4), .. before.Length > 0 && bounded != interval ? [$"\"{before}\" bounds it"] : Array.Empty<string>()]);
    }

    /// <summary>"from 9 to 11 March", "on 16 and 17 November": two expressions side by side; null where there is one.</summary>
    private static EdtfInterval? Range(Reading reading, TimeExpression first)
    {
        TimeExpression? second = reading.Times.FirstOrDefault(x => x.Span.Start >= first.Span.End && x.Span.Start <= first.Span.End + 5);
        if (second?.Interval is not { Latest: not null } end || first.Interval is not { Earliest: not null } start || second.Type != first.Type || end.Latest < start.Earliest) return null;
        string between = reading.Article.Text[first.Span.End..second.Span.Start].Trim();
        return between is "to" or "and" or "-" or "–" or "until" ? EdtfInterval.Between(start.Earliest, end.Latest) : null;
    }

    /// <summary>An act of saying is of the day its statement was made.</summary>
    private static EventTime? Said(Reading reading, Event e)
    {
        bool says = e.IsSaying || !e.Type.Contains('.', StringComparison.Ordinal) || e.Type.StartsWith("statement.", StringComparison.Ordinal);
        if (!says || e.Status is not EventStatus.Happened || Tenses.IsPluperfect(reading.Analysis, e.Head) || reading.Analysis[e.Head].Upos is not Upos.Verb) return null;
        Statement? said = reading.Statements.FirstOrDefault(s => s.SaidOn?.Days == 1 && s.Cue.Any(c => c.Contains(e.Predicate)));
        return said is null ? null : new(said.SaidOn, null, ["of the day it was said"]);
    }

    private static EventTime? Recent(Reading reading, Event e)
    {
        if (e.Head < 0 || Anchor(reading, e)?.Latest is not { } day) return null;
        int above = reading.Analysis[e.Head].Head;
        foreach (int c in (int[])[.. reading.Analysis.Children(e.Head), .. above >= 0 && reading.Analysis[e.Head].Relation.Is(Deprel.Nsubj) ? reading.Analysis.Children(above) : []])
        {
            Word w = reading.Analysis[c];
            if (w.FormIs("recent") || w.FormIs("recently")) return new(EdtfInterval.OneOf(day.PlusDays(-RecentDays), day), w.Span, ["\"recent\": within the month before it was spoken of"]);
            if (w.FormIs("currently") || w.FormIs("now")) return new(EdtfInterval.Day(day), w.Span, ["\"currently\": the day it was spoken of"]);
        }

        return null;
    }

    private static string Preposition(Analysis a, Span span)
    {
        int first = a.WordsIn(span).First;
        if (first >= a.WordCount) return "";
        string own = a[first].Form.ToString().ToLowerInvariant();
        if (own is "since" or "after" or "before" or "until" or "by" or "around" or "about" or "following") return own;
        return first > 0 ? a[first - 1].Form.ToString().ToLowerInvariant() : "";
    }

    /// <summary>The same event, told again without its date.</summary>
    private static Event Elsewhere(Analysis a, List<Event> events, int i)
    {
        Event e = events[i];
        if (IsAnother(a, e.Head)) return e;
        if (e.When?.Interval?.Days is not null || (e.When?.Interval is not null && e.When.Span is not null) || e.Status is not (EventStatus.Happened or EventStatus.Ongoing)) return e;
        var states = PartyRefresher.Of(e);
        var others = events.Where(o => o.Id != e.Id && o.Type == e.Type && o.Status == e.Status && o.When?.Interval?.Earliest is not null && states.Count > 0 && PartyRefresher.Of(o).SetEquals(states) && !IsReturned(e, o))
            .OrderBy(o => o.When!.Interval!.Days ?? int.MaxValue).ThenBy(o => o.Predicate).ToList();
        Event? other = others.TrueForAll(o => o.When!.Interval!.Overlaps(others[0].When!.Interval!)) ? others.FirstOrDefault() : others.FindLast(o => o.Predicate.Start < e.Predicate.Start && Tree.IsNoun(a[e.Head]));
        return other is null ? e : e with { When = new(other.When!.Interval, e.When?.Span ?? other.When.Span, [$"the same event dated elsewhere in the article ({other.Id})"]) };
    }

    /// <summary>The same act the other way about: an expulsion answered by one.</summary>
    private static bool IsReturned(Event e, Event o)
    {
        string? actor = e.Actors.FirstOrDefault(p => p.State is not null)?.State, target = e.Targets.FirstOrDefault(p => p.State is not null)?.State;
        return (actor is not null && o.Targets.Any(p => p.State == actor)) || (target is not null && o.Targets.Count > 0 && o.Actors.Any(p => p.State == target));
    }

    /// <summary>Polling stations abroad are of the day of the election the article tells of.</summary>
    private static Event Polling(List<Event> events, Event e)
    {
        if (e.Type is not ("voting_abroad.arranged" or "voting_abroad.held") || e.When?.Interval is not null) return e;
        var elections = events.Where(o => o.Type.StartsWith("election.", StringComparison.Ordinal) && o.When?.Interval?.Days is not null && (PartyRefresher.Of(o).Count == 0 || PartyRefresher.Of(o).Overlaps(PartyRefresher.Of(e)))).DistinctBy(o => o.When!.Interval!.Text).ToList();
        return elections.Count == 1 ? e with { When = new(elections[0].When!.Interval, elections[0].When!.Span, [$"of the day of the election it is for ({elections[0].Id})"]) } : e;
    }

    /// <summary>A reply comes after the request it answers and before it is spoken of.</summary>
    private static Event Reply(Reading reading, List<Event> events, int i)
    {
        Event e = events[i];
        if (e.When?.Interval is not null || e.Type is not ("voting_abroad.denied" or "voting_abroad.permitted" or "agrement.granted" or "agrement.refused") || e.Status != EventStatus.Happened) return e;
        string asked = e.Type.StartsWith("voting", StringComparison.Ordinal) ? "voting_abroad.requested" : "ambassador.appointed";
        Event? request = events.Find(o => o.Type == asked && o.When?.Interval?.Earliest is not null);
        if (request is null) return e;
        var latest = Anchor(reading, e)?.Latest ?? Published(reading)?.Latest;
        return e with { When = new(EdtfInterval.OneOf(request.When!.Interval!.Earliest, latest), null, [$"after the request it answers ({request.Id}), before it was spoken of"]) };
    }

    /// <summary>An election dated before it was spoken of was held; one dated after is scheduled.</summary>
    private static Event Election(Reading reading, Event e)
    {
        if (e.Type != "election.scheduled" || e.Status is EventStatus.Negated or EventStatus.Denied) return e;
        if (e.When?.Interval is not { } when) return ByWords(reading, e);
        bool held = Anchor(reading, e) is { Earliest: { } said } ? when.Latest < said : e.Status is EventStatus.Happened;
        return held ? e with { Type = "election.held", Status = EventStatus.Happened } : e with { Status = EventStatus.Planned };
    }

    /// <summary>An election whose day nobody can tell: "last month's" was held, "next month's" is to come, and a verb says it by its tense.</summary>
    private static Event ByWords(Reading reading, Event e)
    {
        if (e.When?.Span is { } words && words.Of(reading.Article.Text) is var text && text.StartsWith("next ", StringComparison.OrdinalIgnoreCase)) return e with { Status = EventStatus.Planned };
        return e.Status is EventStatus.Happened ? e with { Type = "election.held" } : e;
    }

    /// <summary>"Had been severed once", "cut ties again": another happening than the one the article tells of.</summary>
    private static bool IsAnother(Analysis a, int head)
    {
        if (head < 0) return false;
        foreach (int c in a.Children(head))
        {
            if (a[c].Relation.Is(Deprel.Advmod) && (a[c].FormIs("once") || a[c].FormIs("again") || a[c].FormIs("previously") || a[c].FormIs("twice"))) return true;
        }

        return false;
    }

    private static bool IsNegated(Analysis a, int head)
    {
        foreach (int c in a.Children(head))
        {
            if (a[c].FormIs("not") || a[c].FormIs("n't") || a[c].FormIs("never")) return true;
        }

        return false;
    }

    private static bool IsAhead(EventStatus status) =>
        status is EventStatus.Planned or EventStatus.Conditional or EventStatus.Possible or EventStatus.Desired or EventStatus.Requested;

    /// <summary>What came after another act came before it was spoken of.</summary>
    private static Event Closed(Reading reading, Event e)
    {
        if (e is not { Status: EventStatus.Happened, When: { Span: null, Interval: { Earliest: { } first, Latest: null } } } || Anchor(reading, e)?.Latest is not { } said || said < first) return e;
        return e with { When = e.When with { Interval = EdtfInterval.OneOf(first, said), Why = [.. e.When.Why, "and before it was spoken of"] } };
    }

    private static EventTime? ByTense(Reading reading, Event e, ClauseDates dates)
    {
        if (IsAhead(e.Status) && e.When?.Span is null && Asked(reading.Analysis, e.Head, dates) is { } asked) return new(EdtfInterval.Between(asked.Interval!.Earliest, null), null, [$"not before it was asked, promised or planned: \"{asked.Span.Of(reading.Article.Text)}\""]);
        if (Anchor(reading, e) is not { } anchor) return new(null, null, ["nothing dates it"]);
        return e.Status switch
        {
            _ when IsAhead(e.Status) =>
                new(EdtfInterval.Between(anchor.Earliest, null), e.When?.Span, ["not before it was spoken of"]),
            EventStatus.Negated or EventStatus.Denied => new(EdtfInterval.Between(null, anchor.Latest), e.When?.Span, ["up to the day it was spoken of"]),
            _ => new(EdtfInterval.Between(null, anchor.Latest), e.When?.Span, ["not after it was spoken of; nothing else dates it"]),
        };
    }

    /// <summary>The date of the verb that asks, promises or plans the act ("asked [on 3 June] to leave"), or null.</summary>
    private static TimeExpression? Asked(Analysis a, int head, ClauseDates dates)
    {
        for (int w = head, guard = 0; guard < 3 && w >= 0 && a[w].Head >= 0 && a[w].Relation.IsAny(Deprel.Xcomp, Deprel.Ccomp, Deprel.Obj, Deprel.Advcl); guard++)
        {
            w = a[w].Head;
            if (dates.Of(w) is { } date) return date;
        }

        return null;
    }

    /// <summary>The day it was spoken of: its statement's, else the article's.</summary>
    private static EdtfInterval? Anchor(Reading reading, Event e)
    {
        for (int? s = e.Statement, guard = 0; s is { } i && i < reading.Statements.Count && guard < 5; guard++, s = reading.Statements[i].Nested)
        {
            if (reading.Statements[i].SaidOn is { Latest: not null } said) return said;
        }

        return Published(reading);
    }

    private static EdtfInterval? Published(Reading reading) => reading.Published.Interval;
}
