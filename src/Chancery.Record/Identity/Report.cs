using Chancery.Calendar;
using Chancery.Events;
using Chancery.Language;
using Chancery.Record.Store;
using Chancery.Statements;
using NodaTime;

namespace Chancery.Record.Identity;

/// <summary>One event of one article, as the record looks at it: parties by state and person, the days it can have been on.</summary>
internal sealed class Report
{
    public Report(RecordedArticle article, int index, StatePair pair, bool isAttached, PersonIndex people, bool lasts = false)
    {
        (Article, Index, IsAttached) = (article, index, isAttached);
        Event = article.Reading.Events[index];
        Statement = Event.Statement is { } s && (uint)s < (uint)article.Reading.Statements.Count ? article.Reading.Statements[s] : null;
        Stated = lasts && IsActual ? Began(Event.When?.Interval) : Event.When?.Interval;
        Days = Cut(Days.Of(Stated));
        Sentence = article.SentenceOf(Event.Predicate);
        ActorStates = [.. PairFinder.StatesOf(article, Event.Actors).Where(pair.Has).Order(StringComparer.Ordinal)];
        TargetStates = [.. PairFinder.StatesOf(article, Event.Targets).Where(pair.Has).Order(StringComparer.Ordinal)];
        People = [.. Event.Actors.Concat(Event.Targets).Concat(Event.Others).Select(p => people.Of(article, p.Actor)).OfType<Person>().Distinct()];
    }

    public RecordedArticle Article { get; }

    public int Index { get; }

    /// <summary>True when the words name one state only, and the other is the article's own pair's.</summary>
    public bool IsAttached { get; }

    public Event Event { get; }

    public Statement? Statement { get; }

    public Span Sentence { get; }

    public IReadOnlyList<string> ActorStates { get; }

    public IReadOnlyList<string> TargetStates { get; }

    public IReadOnlyList<Person> People { get; }

    /// <summary>The days the report states; of an act whose effect lasts "since 1990", the days it can have begun on.</summary>
    public EdtfInterval? Stated { get; }

    public bool IsActual => Event.Status is EventStatus.Happened or EventStatus.Ongoing or EventStatus.Recurring;

    /// <summary>Events of one manner can be one occurrence: what is so, what is denied, and each kind of what may come.</summary>
    public string Manner => IsActual ? "actual" : Event.Status is EventStatus.Denied or EventStatus.Negated ? "denied" : Event.Status.ToString();

    public EdtfInterval? Published => Article.Reading.Published.Interval;

    /// <summary>The days it can have been on: as stated, and what is told as done was done by the day of the report.</summary>
    public Days Days { get; }

    /// <summary>The day the report looks back from: its publication, else the last day stated.</summary>
    public LocalDate? Reference => Published?.Latest ?? Stated?.Latest;

    public string Words => Event.Predicate.Of(Article.Text);

    private Days Cut(Days stated)
    {
        if (Event.Status is not EventStatus.Happened || Published?.Latest is not { } by) return stated;
        Days cut = stated.And(new(null, by));
        return cut.IsEmpty ? stated : cut;
    }

    private static EdtfInterval? Began(EdtfInterval? when) =>
        when is { Earliest: not null, Latest: null } && when.Text.EndsWith("/..", StringComparison.Ordinal) && EdtfInterval.TryParse(when.Text[..^3], out EdtfInterval? start) && start!.Latest is not null ? start : when;

    /// <summary>Total order that does not depend on how the articles came in.</summary>
    public static int Compare(Report a, Report b)
    {
        int c = string.CompareOrdinal(a.Article.Hash, b.Article.Hash);
        return c != 0 ? c : a.Index.CompareTo(b.Index);
    }
}
