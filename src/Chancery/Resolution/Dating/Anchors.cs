using Chancery.Calendar;
using Chancery.Times;
using Chancery.Times.Meanings;
using Chancery.Times.Values;

namespace Chancery.Resolution.Dating;

/// <summary>Goes through the expressions in text order and settles each; remembers the date told last. One text, one instance.</summary>
internal sealed class Anchors(Composer composer, Days? writing, TextKind kind)
{
    private Told? _told;

    public TimeExpression Settle(TimeExpression time, int direction)
    {
        if (time.Meaning is not { } meaning) return time;
        TimeValue value = composer.Resolve(meaning, new TimeContext(writing, _told, direction, kind == TextKind.Narrative));
        Remember(meaning, value, time);
        return time with
        {
            Type = time.Rule is not null && time.Type != TimeType.Date ? time.Type : value.Type,
            Value = value.Value,
            Interval = Opened(value, time.Bound),
            Why = value.Why is { } why ? [why] : [],
        };
    }

    private static EdtfInterval? Opened(TimeValue value, Bound bound)
    {
        if (value.Interval is not { } interval || value.Days is null) return value.Interval;
        string Start(string text) => text.Contains('/', StringComparison.Ordinal) || text.StartsWith('[') ? "" : text;
        string point = Start(interval.Text);
        if (point.Length == 0) return interval;
        return bound switch
        {
            Bound.Since => EdtfInterval.Written(point + "/..", interval.Earliest, null),
            Bound.Until => EdtfInterval.Written("../" + point, null, interval.Latest),
            _ => interval,
        };
    }

    private void Remember(TimeMeaning meaning, TimeValue value, TimeExpression time)
    {
        if (value.Days is not { } days || value.Grain > Grain.Year || value.Type is TimeType.Duration or TimeType.Set) return;
        if (meaning is TimeMeaning.Loose || time.Bound != Bound.None) return;
        _told = new(days, value.Grain, value.Value);
    }
}
