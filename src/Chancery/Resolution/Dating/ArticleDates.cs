using Chancery.Calendar;
using Chancery.Lexicon;
using Chancery.Times;
using Chancery.Times.Meanings;
using Chancery.Times.Values;

namespace Chancery.Resolution.Dating;

/// <summary>
/// Settles the article's own date, then what each expression of time counts from: the day of writing in news, the date told before in narrative,
/// what was just told for "two days later". A pure function of the reading.
/// </summary>
public sealed class ArticleDates(LexiconFiles lexicon)
{
    private readonly Composer _composer = new(lexicon);
    private readonly Directions _directions = new(lexicon);

    /// <summary>The reading with its publication date stated and its times anchored.</summary>
    /// <param name="within">The days that other articles leave for its publication, where they do.</param>
    public Reading Resolve(Reading reading, EdtfInterval? within = null)
    {
        reading = reading with { Times = PersianYears.Read(reading.Times) };
        int[] directions = [.. reading.Times.Select(t => _directions.Of(t, reading.Analysis))];
        PublishedDate published = PublishedDates.Of(reading, directions, _composer, within);
        Days? writing = published.Interval is { Earliest: { } a, Latest: { } b } ? new Days(a, b) : null;
        TextKind kind = TextKinds.Of(reading.Times, writing);
        var anchors = new Anchors(_composer, writing, kind, reading.Article.Text, reading.Times, directions);
        var times = Enumerable.Range(0, directions.Length).Where(i => !IsNoFuture(reading.Times[i], directions[i], kind)).Select(anchors.Settle);
        return reading with { Published = published, Times = [.. times] };
    }

    /// <summary>"Last Tuesday": written late in a week it may mean the latest Tuesday or that of the week before.</summary>
    public static bool IsLastWeekday(TimeExpression time) =>
        time?.Meaning is TimeMeaning.Named { Relation: Relation.Last, Fields: { Weekday: not null, Day: null } };

    /// <summary>"Soon" in the past tense or in a history says in what order things came, not that they lie ahead.</summary>
    private static bool IsNoFuture(TimeExpression time, int direction, TextKind kind) =>
        time.Meaning is TimeMeaning.Loose { Vague: "soon" } && (direction < 0 || kind == TextKind.Narrative);
}
