using Chancery.Calendar;
using Chancery.Times;
using Chancery.Times.Meanings;
using Chancery.Times.Values;

namespace Chancery.Resolution.Dating;

/// <summary>Goes through the expressions in text order and settles each; remembers the date told last. One text, one instance.</summary>
internal sealed class Anchors(Composer composer, Days? writing, TextKind kind, string text, IReadOnlyList<TimeExpression> times, IReadOnlyList<int> directions)
{
    private readonly Asides _asides = new(times);
    private readonly Neighbours _neighbours = new(text, times);
    private Told? _told;
    private Told? _toldDay;
    private Told? _quarter;
    private bool _comparesQuarters;

    private bool IsNarrative => kind == TextKind.Narrative;

    /// <summary>Settles the expression at <paramref name="index"/>; those before it have been settled.</summary>
    public TimeExpression Settle(int index)
    {
        TimeExpression time = times[index];
        if (time.Meaning is not { } own) return time;
        TimeMeaning meaning = Rewritten(own);
        TimeValue value = SameAsNext(index, meaning) ?? Hung(index, meaning) ?? Second(index, meaning) ?? Value(meaning, directions[index]);
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

    private TimeMeaning Rewritten(TimeMeaning own) => IsNarrative ? own : Comparables.Rewrite(own, _comparesQuarters || own.IsComparable ? _quarter : null);

    private TimeContext Context(int direction) => new(IsNarrative && _told is { } t ? t.Days : writing, _told, direction, IsNarrative);

    /// <summary>"The same evening" counts from the day told before, though a month or year has been told since.</summary>
    private TimeContext Context(TimeMeaning meaning, int direction)
    {
        bool ofDay = meaning is TimeMeaning.UnitBy { Unit: Grain.Day, Relation: Relation.Same } or TimeMeaning.Named { Relation: Relation.Same, Fields.OnlyTime: true };
        return ofDay && !IsNarrative && _told is { Grain: > Grain.Day } or null ? Context(direction) with { Told = _toldDay ?? _told } : Context(direction);
    }

    private TimeValue Value(TimeMeaning meaning, int direction) => IsNarrative && IsToday(meaning)
        ? TimeValue.Loose("PRESENT_REF", TimeType.Date, "the present of one who tells a history")
        : composer.Resolve(meaning, Context(meaning, direction));

    /// <summary>"On the same day, 8 January".</summary>
    private TimeValue? SameAsNext(int index, TimeMeaning meaning)
    {
        if (meaning is not TimeMeaning.UnitBy { Unit: Grain.Day, Relation: Relation.Same, TimeOfDay: null } || !_neighbours.IsApposed(index)) return null;
        return times[index + 1].Meaning is TimeMeaning.Named { Fields: { Day: not null, Month: not null } } next ? Value(next, directions[index + 1]) : null;
    }

    /// <summary>"Three days before Christmas", "the day after May 4": counted from the date that follows. A length stays one by its value, and has the days it leads to.</summary>
    private TimeValue? Hung(int index, TimeMeaning meaning)
    {
        int side = meaning is TimeMeaning.Length { Sign: 0, Unit: >= Grain.Day, Amount: { IsVague: false, Most: null } } ? _neighbours.SideOfNext(index) : 0;
        bool runsOn = meaning is TimeMeaning.Offset { From: CountedFrom.Told, Amount: { IsVague: false, Count: 1 } } && _neighbours.RunsIntoNext(index);
        if ((side == 0 && !runsOn) || times[index + 1].Meaning is not { } next) return null;
        TimeValue from = Value(Rewritten(next), directions[index + 1]);
        Grain unit = meaning is TimeMeaning.Offset offset ? offset.Unit : ((TimeMeaning.Length)meaning).Unit;
        if (from is not { Days: { } days, Type: TimeType.Date or TimeType.Time } || from.Grain > unit) return null;
        TimeContext context = Context(0) with { Told = new(days, from.Grain, from.Value) };
        if (meaning is not TimeMeaning.Length length) return composer.Resolve(meaning, context);
        TimeValue counted = composer.Resolve(new TimeMeaning.Offset(length.Amount, length.Unit, side, CountedFrom.Told), context);
        return counted with { Value = GrainText.Duration(length.Amount, length.Unit), Type = TimeType.Duration };
    }

    /// <summary>"Saturday and Sunday": the second weekday is the next after the first, unless what is told as past would then be ahead.</summary>
    private TimeValue? Second(int index, TimeMeaning meaning)
    {
        if (meaning is TimeMeaning.Named { Relation: Relation.None } first && index + 1 < times.Count && _neighbours.IsSecondWeekday(index + 1)
            && times[index + 1].Meaning is TimeMeaning.Named { Fields.IsOfRelatedUnit: true } of) return First(first, of, directions[index + 1]);
        if (meaning is not TimeMeaning.Named { Relation: Relation.None } named || !_neighbours.IsSecondWeekday(index) || _told is not { Grain: <= Grain.Day }) return null;
        TimeValue second = composer.Resolve(named with { Relation = Relation.After }, Context(0));
        return directions[index] < 0 && second.Days is { } days && days.First > writing?.Last ? null : second;
    }

    /// <summary>"Monday to Friday last week": the first weekday is the last before the second.</summary>
    private TimeValue? First(TimeMeaning.Named first, TimeMeaning second, int direction) => Value(second, direction) is { Days: { } days } end
        ? composer.Resolve(first with { Relation = Relation.Before }, Context(0) with { Told = new(days, end.Grain, end.Value) }) : null;

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
        string[] ends = interval.Text.Split('/');
        if (ends[0].StartsWith('[')) return interval;
        return bound switch
        {
            Bound.Since => EdtfInterval.Written(ends[0] + "/..", interval.Earliest, null),
            Bound.Until => EdtfInterval.Written("../" + ends[^1], null, interval.Latest),
            _ => interval,
        };
    }

    /// <summary>Keeps what later expressions may count from; a look back at another year's period, or in narrative at the teller's own day, is no step of the story.</summary>
    private void Remember(TimeMeaning meaning, TimeValue value, TimeExpression time)
    {
        if (value.Days is not { } days || value.Grain > Grain.Year || value.Type is TimeType.Duration or TimeType.Set) return;
        if (value.Grain <= Grain.Day && meaning is not TimeMeaning.Loose) _toldDay = new(days, value.Grain, value.Value);
        if (meaning is TimeMeaning.Loose or TimeMeaning.Offset { Sign: -1, Unit: Grain.Year } || meaning.IsComparable || time.Bound != Bound.None) return;
        if (IsNarrative && meaning is TimeMeaning.Offset { From: CountedFrom.Writing } or TimeMeaning.UnitBy { CountedFrom: CountedFrom.Writing }) return;
        _told = new(days, value.Grain, value.Value);
        if (value.Grain == Grain.Quarter && time.Meaning is TimeMeaning.Named && writing is { } w && days.Last < w.First) _quarter = _told;
    }
}
