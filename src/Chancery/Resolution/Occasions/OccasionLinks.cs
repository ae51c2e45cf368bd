using Chancery.Calendar;
using Chancery.Events;
using Chancery.Language;
using Chancery.Times;
using NodaTime;

namespace Chancery.Resolution.Occasions;

/// <summary>What the clauses around an event say of its time: after, since, before, when, during, and the dates that stand in them.</summary>
internal sealed class OccasionLinks(Analysis analysis, IReadOnlyList<TimeExpression> times, ClauseDates dates, OccasionWords words)
{
    /// <summary>"Recalled its envoy in May after …": within so long a date, what led to an act is of about its time.</summary>
    private const int LongestSoon = 31;

    public Event Bound(Event e, IReadOnlyList<Event> all, int self)
    {
        if (e.Head < 0 || (e.When is { Interval: null, Span: not null })) return e;
        int clause = Misreads.IsFinite(analysis, e.Head) ? analysis[e.Head].Head : ClauseOf(e.Head);
        foreach (int top in new[] { e.Head, clause }.Distinct())
        {
            foreach (int c in analysis.Children(top))
            {
                if (Marker(c) is not { } marker || Inside(c, all, self) is not { } inner) continue;
                if (Apply(e, c, marker, inner) is { } bounded) return bounded;
            }
        }

        if (e.When?.Interval is not null) return e;
        if (Governed(e, clause, all, self) is { When.Interval: not null } governed) return governed;
        return new NounLinks(analysis, dates, words).Bound(e, clause, all, self) ?? Saying(e, clause, all, self);
    }

    /// <summary>"sent a note [around 3 May asking for …]": the act and what it said are of one time.</summary>
    private Event Saying(Event e, int clause, IReadOnlyList<Event> all, int self)
    {
        foreach (int c in analysis.Children(clause))
        {
            if (c < clause || !analysis[c].Relation.Is(Deprel.Advcl) || !analysis[c].Form.EndsWith("ing", StringComparison.Ordinal) || Marker(c) is not null) continue;
            if (all.Where((o, i) => i != self && o.Head == c && o.When is { Span: not null, Interval: not null }).FirstOrDefault() is { } told) return With(e, told.When!.Interval!, $"of the same time as {told.Id}, which says what it asked");
        }

        return e;
    }

    /// <summary>An event in a clause of time or manner takes from the clause it hangs on: "after X" ends where the main event does, "doing X" is of the same time.</summary>
    private Event Governed(Event e, int clause, IReadOnlyList<Event> all, int self)
    {
        Word w = analysis[clause];
        if (w.Head < 0 || !w.Relation.IsAny(Deprel.Advcl, Deprel.Acl, Deprel.Conj) && !Misreads.IsFinite(analysis, e.Head)) return e;
        Event? main = all.Where((o, i) => i != self && !IsTelling(o) && (o.Head == w.Head || (analysis[o.Head].Head == w.Head && analysis[o.Head].Relation.IsAny(Deprel.Obj, Deprel.Nsubj))) && o.When?.Interval?.Latest is not null).FirstOrDefault();
        EdtfInterval? interval = main?.When?.Interval ?? dates.Of(w.Head)?.Interval;
        if (interval is null) return e;
        string told = main?.Id ?? $"\"{analysis[w.Head].Form}\"", marker = Marker(clause) ?? "";
        if (marker is "after" or "since" or "following") return After(e, clause, marker, interval, told, all, self);
        if (marker == "before" && Length(clause) is { } length && Lengths.From(interval, length.Value, 1) is { } counted) return With(e, counted, $"\"{length.Span.Of(analysis.Text)}\" after {told}");
        if (w.Relation.Is(Deprel.Conj) && (main is null ? Tenses.IsSimplePast(analysis, w.Head) != Tenses.IsSimplePast(analysis, clause) : main.Status != e.Status)) return e;
        if (w.Relation.Is(Deprel.Conj) || marker is "when" or "while" or "as" || w.Xpos == "VBG") return With(e, interval, $"of the same time as {told}, which it hangs on");
        return e;
    }

    /// <summary>What another act came after: the length named before it, else about the same time where one led to the other, else only not later.</summary>
    private Event After(Event e, int clause, string marker, EdtfInterval main, string told, IReadOnlyList<Event> all, int self)
    {
        TimeExpression? length = Length(clause);
        if (length is not null && Lengths.From(main, length.Value, -1) is { } counted) return With(e, counted, $"\"{length.Span.Of(analysis.Text)}\" before {told}");
        bool soon = marker == "after" && main.Days <= LongestSoon && !main.IsApproximate && e.Status is EventStatus.Happened && !Tenses.IsPluperfect(analysis, e.Head) && (length is null || length.Value.Contains('X', StringComparison.Ordinal));
        EdtfInterval? lower = e.When?.Interval;
        if (soon && lower is null && Lower(clause, all, self) is null) return With(e, EdtfInterval.Written(main.Text + "~", main.Earliest, main.Latest), $"shortly before {told}, which it led to");
        return With(e, EdtfInterval.OneOf(lower?.Earliest ?? Lower(clause, all, self), main.Latest), $"before {told}, which came after it");
    }

    /// <summary>"three days [after …]": the length right before the word that opens a clause.</summary>
    private TimeExpression? Length(int clause)
    {
        int mark = Tree.Child(analysis, clause, Deprel.Mark, Deprel.Case);
        return mark <= 0 ? null : times.FirstOrDefault(t => t.Type is TimeType.Duration && t.Span.End <= analysis[mark].Start && t.Span.End >= analysis[mark - 1].Start);
    }

    /// <summary>An occasion of speech: when something is told is not when it was.</summary>
    private static bool IsTelling(Event e) => e.Type.StartsWith("press.", StringComparison.Ordinal) || e.Type is "report.published" or "statement.social_media" or "statement.made";

    private LocalDate? Lower(int clause, IReadOnlyList<Event> all, int self)
    {
        Sentence s = analysis.Sentences[analysis.SentenceOf(clause)];
        for (int c = s.FirstWord; c < s.EndWord; c++)
        {
            if (c != clause && IsUnder(c, clause) && Marker(c) is "after" or "following" && Inside(c, all, self) is { } inner) return inner.Earliest;
        }

        return null;
    }

    private Event? Apply(Event e, int clause, string marker, EdtfInterval inner)
    {
        EdtfInterval? own = e.When?.Interval;
        if (own is null && marker is "after" or "before" && Length(clause) is { } length && Lengths.From(inner, length.Value, marker == "after" ? 1 : -1) is { } counted)
            return With(e, counted, $"\"{length.Span.Of(analysis.Text)} {marker}\" what it is counted from");
        return marker switch
        {
            "after" or "since" or "following" when own is null => With(e, EdtfInterval.Between(inner.Earliest, null), "bounded from below by what it came after"),
            "after" or "since" or "following" when own!.Earliest < inner.Earliest && inner.Earliest <= own.Latest => With(e, EdtfInterval.OneOf(inner.Earliest, own.Latest), "bounded from below by what it came after"),
            "before" or "until" when own is null => With(e, EdtfInterval.Between(null, inner.Latest), "bounded from above by what it came before"),
            "when" or "as" or "while" or "during" or "amid" when own is null => With(e, inner, "of the time of what it came with"),
            _ => null,
        };
    }

    private static Event With(Event e, EdtfInterval interval, string why) => e with { When = new(interval, e.When?.Span, [.. e.When?.Why ?? [], why]) };

    private string? Marker(int word)
    {
        Word w = analysis[word];
        if (!w.Relation.IsAny(Deprel.Advcl, Deprel.Obl, Deprel.Nmod)) return null;
        foreach (int c in analysis.Children(word))
        {
            Word m = analysis[c];
            if (!m.Relation.IsAny(Deprel.Mark, Deprel.Case, Deprel.Advmod)) continue;
            string form = m.Form.ToString().ToLowerInvariant();
            if (form is "after" or "since" or "following" or "before" or "until" or "when" or "while" or "during" or "amid" or "as") return form;
        }

        return null;
    }

    /// <summary>The date of an event or an expression below the word.</summary>
    private EdtfInterval? Inside(int top, IReadOnlyList<Event> all, int self)
    {
        for (int i = 0; i < all.Count; i++)
        {
            if (i != self && all[i].Head >= 0 && (all[i].Head == top || IsUnder(all[i].Head, top)) && all[i].When?.Interval is { } found) return found;
        }

        foreach (TimeExpression t in times)
        {
            int w = analysis.WordsIn(t.Span).First;
            if (w < analysis.WordCount && t.Interval is { } interval && w != top && IsUnder(w, top) && !analysis.WordsIn(t.Span).Equals((top, top + 1))) return interval;
        }

        Word noun = analysis[top];
        if (noun.Upos is not (Upos.Noun or Upos.Propn)) return null;
        return all.Where((o, i) => i != self && o.When?.Interval?.Earliest is not null && analysis[o.Head].Lemma.Equals(noun.Lemma, StringComparison.OrdinalIgnoreCase)).Select(o => o.When!.Interval).FirstOrDefault();
    }

    private int ClauseOf(int word)
    {
        int w = word;
        for (int guard = 0; guard < 20 && analysis[w].Upos is not (Upos.Verb or Upos.Aux) && analysis[w].Head >= 0; guard++) w = analysis[w].Head;
        return w;
    }

    private bool IsUnder(int word, int top)
    {
        for (int guard = 0; word >= 0 && guard < 100; guard++, word = analysis[word].Head)
        {
            if (word == top) return true;
        }

        return false;
    }
}
