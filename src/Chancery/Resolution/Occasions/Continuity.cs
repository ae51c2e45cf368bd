using Chancery.Calendar;
using Chancery.Events;
using Chancery.Language;
using Chancery.Times;

namespace Chancery.Resolution.Occasions;

/// <summary>
/// What goes on in the telling goes on in time: a step told right after a dated one of the same state, a step still told with the news of the day the
/// article opens with, and what has lasted "since then".
/// </summary>
internal sealed class Continuity(Reading reading, ClauseDates dates)
{
    /// <summary>How many sentences an article goes on with the news it opens with, where it names no other day.</summary>
    private const int NewsSentences = 7;

    /// <summary>Among how many sentences the day of the news stands: a caption or a kicker may come before it.</summary>
    private const int OpeningSentences = 6;

    private const int SinceThenSentences = 5;
    private readonly Analysis _a = reading.Analysis;
    private readonly TimeExpression? _news = News(reading, dates);

    public Event Told(List<Event> events, int i)
    {
        Event e = events[i];
        if (e.Head < 0 || e.Status is not (EventStatus.Happened or EventStatus.Ongoing)) return e;
        if (!Tree.IsNoun(_a[e.Head]) && HasNoDay(e) && Since(e) is { } lasting) return lasting;
        if (e.When?.Interval is not null || e.When?.Span is not null) return e;
        if (Tree.IsNoun(_a[e.Head])) return e.IsSaying && e.Status is EventStatus.Happened ? WithNews(e) ?? e : e;
        if (e.Status is not EventStatus.Happened || !IsStep(e.Head)) return e;
        return After(e, events, i) ?? AfterClause(e) ?? WithNews(e) ?? e;
    }

    /// <summary>Told in the sentence right after a dated act of the same state, in the same paragraph and tense: of the same time.</summary>
    private Event? After(Event e, List<Event> events, int i)
    {
        int sentence = _a.SentenceOf(e.Head);
        for (int before = i - 1; before >= 0; before--)
        {
            Event o = events[before];
            if (sentence - _a.SentenceOf(o.Head) > 2) break;
            if (o.When is not { Span: not null, Interval: { Days: not null } interval } || o.Status != EventStatus.Happened || Tree.IsNoun(_a[o.Head])) continue;
            if (Tenses.IsPluperfect(_a, o.Head) != Tenses.IsPluperfect(_a, e.Head) || !SharesActor(o, e) || HasBreak(o.Predicate.End, e.Predicate.Start)) continue;
            return e with { When = new(interval, null, [$"told right after {o.Id}, of the same time"]) };
        }

        return null;
    }

    /// <summary>Told right after a clause that is no event itself but has its day and the same state ("Rabat answered the same evening. …").</summary>
    private Event? AfterClause(Event e)
    {
        if (!Tenses.IsSimplePast(_a, e.Head)) return null;
        int sentence = _a.SentenceOf(e.Head);
        for (int s = sentence - 1; s >= 0 && s >= sentence - 2; s--)
        {
            int root = Root(s);
            if (root < 0 || HasBreak(_a.Sentences[s].Span.End - 1, e.Predicate.Start)) return null;
            if (dates.Of(root) is not { } date) continue;
            if (date.Interval!.IsDay && Tenses.IsSimplePast(_a, root) && SharesState(e, _a.Sentences[s].Span)) return e with { When = new(date.Interval, null, [$"told right after \"{_a[root].Form}\", of the same time"]) };
            return null;
        }

        return null;
    }

    /// <summary>Told with the news the article opens with, no other day named between: about that day.</summary>
    private Event? WithNews(Event e)
    {
        if (_news is null || e.Predicate.Start < _news.Span.End || !IsPast(e.Head) || (e.Statement is not null && !IsCue(e))) return null;
        if (_a.SentenceOf(e.Head) - _a.SentenceOf(_a.WordsIn(_news.Span).First) >= NewsSentences || !SharesState(e, _a.Sentences[_a.SentenceOf(_a.WordsIn(_news.Span).First)].Span)) return null;
        foreach (TimeExpression t in reading.Times)
        {
            if (t.Span.Start <= _news.Span.Start || t.Span.Start > e.Predicate.End || t.Interval?.Days is null || t.Interval.Earliest > _news.Interval!.Latest) continue;
            if (!t.Interval.Overlaps(_news.Interval!)) return null;
        }

        return e with { When = new(EdtfInterval.Day(_news.Interval!.Earliest!.Value, approximate: true), null, [$"told with the news of \"{_news.Span.Of(reading.Article.Text)}\", no other day named between"]) };
    }

    /// <summary>"Closed since then", "have been shut ever since": since the date told last on the main line.</summary>
    private Event? Since(Event e)
    {
        if (!IsSinceThen(e.Head)) return null;
        int sentence = _a.SentenceOf(e.Head);
        for (int before = dates.Told.Count - 1; before >= 0; before--)
        {
            TimeExpression told = dates.Told[before];
            if (told.Span.End > e.Predicate.Start) continue;
            if (sentence - _a.SentenceOf(_a.WordsIn(told.Span).First) > SinceThenSentences) break;
            string text = told.Span.Of(reading.Article.Text);
            if (text.EndsWith("earlier", StringComparison.Ordinal) || text.EndsWith("before", StringComparison.Ordinal)) continue;
            return e with { When = new(told.Interval, null, [$"\"since then\": since \"{text}\""]) };
        }

        return null;
    }

    /// <summary>Without words of its own for its time, or with none but "since then" itself, which names no day.</summary>
    private bool HasNoDay(Event e) => e.When?.Span is { } own ? own.Of(reading.Article.Text).Contains("since", StringComparison.OrdinalIgnoreCase) : e.When?.Interval is null;

    private bool IsSinceThen(int verb)
    {
        int end = _a.Sentences[_a.SentenceOf(verb)].EndWord;
        for (int w = verb + 1; w < end && w <= verb + 4; w++)
        {
            if (Tree.IsVerb(_a[w])) return false;
            if (_a[w].FormIs("since")) return (w + 1 < end && _a[w + 1].FormIs("then")) || _a[w - 1].FormIs("ever");
        }

        return false;
    }

    /// <summary>A step of the telling, not the background of one: no relative clause, and none that says what came before or why.</summary>
    private bool IsStep(int head)
    {
        if (Tenses.IsPerfect(_a, head) || Misreads.IsFinite(_a, head)) return false;
        Word w = _a[head];
        if (w.Relation.Is(Deprel.Acl)) return false;
        return !w.Relation.Is(Deprel.Advcl) || Tree.Child(_a, head, Deprel.Mark) is not (>= 0 and int mark) || !(_a[mark].FormIs("after") || _a[mark].FormIs("since") || _a[mark].FormIs("before") || _a[mark].FormIs("because") || _a[mark].FormIs("until"));
    }

    /// <summary>The verb, or the one over a noun ("said [at a briefing]"), in the simple past.</summary>
    private bool IsPast(int head)
    {
        for (int guard = 0; guard < 4 && Tree.IsNoun(_a[head]) && _a[head].Head >= 0; guard++) head = _a[head].Head;
        return Tenses.IsSimplePast(_a, head);
    }

    private bool IsCue(Event e) => reading.Statements.Any(s => s.Cue.Any(c => c.Contains(e.Predicate)));

    private static bool SharesActor(Event o, Event e) => o.Actors.Any(a => a.State is not null && e.Actors.Any(p => p.State == a.State));

    private bool SharesState(Event e, Span within)
    {
        var states = PartyRefresher.Of(e);
        return reading.Actors.Any(a => a.Span.Overlaps(within) && a.State is { } state && states.Contains(state));
    }

    private bool HasBreak(int from, int to) => from < to && reading.Article.Text.AsSpan(from, to - from).Contains('\n');

    private int Root(int sentence)
    {
        Sentence s = _a.Sentences[sentence];
        for (int w = s.FirstWord; w < s.EndWord; w++)
        {
            if (_a[w].Head < 0) return w;
        }

        return -1;
    }

    /// <summary>The day of the sentence the article opens with, or null.</summary>
    private static TimeExpression? News(Reading reading, ClauseDates dates)
    {
        Analysis a = reading.Analysis;
        int left = OpeningSentences;
        foreach (Sentence s in a.Sentences)
        {
            if (reading.Article.Body.Count > 0 && !reading.Article.Body.Any(b => b.Overlaps(s.Span))) continue;
            for (int w = s.FirstWord; w < s.EndWord; w++)
            {
                if (dates.Of(w) is { Interval.IsDay: true } date && (a[w].Head < 0 || a[w].Relation.Is(Deprel.Ccomp)) && !Tenses.IsPluperfect(a, w)) return date;
            }

            if (--left == 0) break;
        }

        return null;
    }
}
