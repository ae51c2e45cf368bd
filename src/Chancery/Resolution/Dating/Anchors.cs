using Chancery.Calendar;
using Chancery.Times;
using Chancery.Times.Meanings;
using Chancery.Times.Values;

namespace Chancery.Resolution.Dating;

/// <summary>Goes through the expressions in text order and settles each; remembers the date told last. One text, one instance.</summary>
internal sealed class Anchors(Composer composer, Days? writing, TextKind kind, IReadOnlyList<TimeExpression> times)
{
    private readonly Asides _asides = new(times);
    private Told? _told;
    private Told? _quarter;
    private bool _comparesQuarters;

    private bool IsNarrative => kind == TextKind.Narrative;

    /// <summary>Settles the expression at <paramref name="index"/>; those before it have been settled.</summary>
    public TimeExpression Settle(int index, int direction)
    {
        TimeExpression time = times[index];
        if (time.Meaning is not { } own) return time;
        TimeMeaning meaning = IsNarrative ? own : Comparables.Rewrite(own, _comparesQuarters || own.IsComparable ? _quarter : null);
        TimeValue value = IsNarrative && IsToday(meaning)
            ? TimeValue.Loose("PRESENT_REF", TimeType.Date, "the present of one who tells a history")
            : composer.Resolve(meaning, new TimeContext(IsNarrative && _told is { } t ? t.Days : writing, _told, direction, IsNarrative));
        if (!IsNarrative || _told is not { } before || !_asides.Has(index, before.Days.First.Year)) Remember(meaning, value, time);
        _comparesQuarters = Compares(own) ?? _comparesQuarters;
        return time with
        {
            Type = time.Type is TimeType.Duration or TimeType.Set && value.Type == TimeType.Date && meaning is TimeMeaning.Loose ? time.Type : value.Type,
            Value = value.Value,
            Interval = Opened(value, time.Bound),
            Why = value.Why is { } why ? [why] : [],
        };
    }

    /// <summary>True where the report turns to a quarter, false where it turns to the year or to several months: what is compared after that is of the same length.</summary>
    private static bool? Compares(TimeMeaning meaning) => meaning switch
    {
        TimeMeaning.Named { Fields.Quarter: not null } => true,
        TimeMeaning.UnitBy { IsComparable: true } => true,
        TimeMeaning.Length { Unit: Grain.Month or Grain.Year, Amount.Count: >= 1 } => false,
        TimeMeaning.UnitBy { Unit: Grain.Year, Relation: Relation.The } => false,
        _ => null,
    };

    private static bool IsToday(TimeMeaning meaning) => meaning is TimeMeaning.Offset { From: CountedFrom.Writing, Unit: Grain.Day, Amount.Count: 0 };

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

    /// <summary>Keeps what later expressions may count from; a look back at another year's period, or in narrative at the teller's own day, is no step of the story.</summary>
    private void Remember(TimeMeaning meaning, TimeValue value, TimeExpression time)
    {
        if (value.Days is not { } days || value.Grain > Grain.Year || value.Type is TimeType.Duration or TimeType.Set) return;
        if (meaning is TimeMeaning.Loose or TimeMeaning.Offset { Sign: -1, Unit: Grain.Year } || meaning.IsComparable || time.Bound != Bound.None) return;
        if (IsNarrative && meaning is TimeMeaning.Offset { From: CountedFrom.Writing } or TimeMeaning.UnitBy { CountedFrom: CountedFrom.Writing }) return;
        _told = new(days, value.Grain, value.Value);
        if (value.Grain == Grain.Quarter && time.Meaning is TimeMeaning.Named && writing is { } w && days.Last < w.First) _quarter = _told;
    }
}
