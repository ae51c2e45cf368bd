using Chancery.Calendar;
using Chancery.Lexicon;
using Chancery.Times;
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
    public Reading Resolve(Reading reading)
    {
        int[] directions = [.. reading.Times.Select(t => _directions.Of(t, reading.Analysis))];
        PublishedDate published = PublishedDates.Of(reading, directions, _composer);
        Days? writing = published.Interval is { Earliest: { } a, Latest: { } b } ? new Days(a, b) : null;
        TextKind kind = TextKinds.Of(reading.Times, writing);
        var anchors = new Anchors(_composer, writing, kind);
        return reading with { Published = published, Times = [.. reading.Times.Select((t, i) => anchors.Settle(t, directions[i]))] };
    }
}
