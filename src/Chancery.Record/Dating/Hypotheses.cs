using Chancery.Articles;
using Chancery.Record.Store;
using Chancery.Resolution;
using Chancery.Resolution.Dating;
using Chancery.Times;
using NodaTime;

namespace Chancery.Record.Dating;

/// <summary>Works out the <see cref="DayTable"/> of an article that says only within which days it can have appeared.</summary>
internal sealed class Hypotheses(Func<Reading, Reading> resolve)
{
    /// <param name="resolver">Reads the article anew as if it had appeared on each of the days.</param>
    public Hypotheses(Resolver resolver)
        : this(reading => resolver.Resolve(reading))
    {
    }

    /// <summary>A wider stretch dates nothing.</summary>
    private const int Widest = 400;

    /// <summary>Null for an article that is dated, or of which no bounded stretch of days is known.</summary>
    public DayTable? Of(Reading reading)
    {
        PublishedDate published = reading.Published;
        if (published.Basis != PublishedBasis.Inferred || published.Interval is not { Earliest: { } first, Latest: not null } interval || interval.Days is null or < 2 or > Widest) return null;
        var rows = new List<DayRow>();
        for (int i = 0; i < interval.Days; i++)
            if (Row(reading, first.PlusDays(i)) is { } row) rows.Add(row);
            else return null;
        return new(first, rows) { Either = [.. Enumerable.Range(0, reading.Events.Count).Where(i => reading.Events[i].When?.Span is { } words && reading.Times.Any(t => t.Span == words && ArticleDates.IsLastWeekday(t)))] };
    }

    private DayRow? Row(Reading reading, LocalDate day)
    {
        Reading r = resolve(reading with { Article = reading.Article with { Published = new PublishedClue(day, "metadata", "hypothesis") } });
        r = SayingDays.Apply(r);
        return r.Times.Count == reading.Times.Count && r.Events.Count == reading.Events.Count && r.Statements.Count == reading.Statements.Count
            ? new([.. r.Times.Select(t => t.Value)], [.. r.Times.Select(t => t.Interval)], [.. r.Events.Select(e => e.When?.Interval)], [.. r.Statements.Select(s => s.SaidOn)])
            : null;
    }
}
