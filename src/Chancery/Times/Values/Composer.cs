using System.Globalization;
using Chancery.Calendar;
using Chancery.Lexicon;
using Chancery.Times.Meanings;

namespace Chancery.Times.Values;

/// <summary>
/// Works out a meaning against what it counts from. Pure; a unit is stated only when every day the reference may be gives the same one,
/// so an uncertain reference never yields an invented day: the value keeps its X's and the interval its width.
/// </summary>
internal sealed class Composer(LexiconFiles files)
{
    /// <summary>Seven days counted from a month's first lie mostly in the calendar week of their middle day.</summary>
    private const int MidWeek = 3;

    /// <summary>Days of a month on the average.</summary>
    private const double MonthDays = 30.44;

    private readonly Vagueness _vagueness = new(files);
    private readonly Fixtures _fixtures = new(files);

    public TimeValue Resolve(TimeMeaning meaning, in TimeContext context) => meaning switch
    {
        TimeMeaning.Named named => Finish(meaning, NamedDates.Resolve(named, context)),
        TimeMeaning.Offset offset => Finish(meaning, Offset(offset, context)),
        TimeMeaning.UnitBy unit => Finish(meaning, Unit(unit, context)),
        TimeMeaning.Length length => Length(length, context),
        TimeMeaning.Repeated set => TimeValue.Loose(set.Value, TimeType.Set),
        TimeMeaning.Loose loose => Loose(loose, context),
        TimeMeaning.Portion portion => Finish(meaning, Portion(portion, context)),
        TimeMeaning.Occasion occasion => Finish(meaning, Occasion(occasion, context)),
        _ => throw new InvalidOperationException("an unknown meaning"),
    };

    private static Reckoned Unit(TimeMeaning.UnitBy unit, in TimeContext context)
    {
        bool told = unit.CountedFrom == CountedFrom.Told && context.Told is not null && (unit.Relation != Relation.The || context.IsNarrative);
        Days? reference = told ? context.Told!.Days : unit.Relation is Relation.Same or Relation.Before or Relation.After ? null : context.Writing;
        int steps = unit.Relation switch { Relation.Last or Relation.Before => -unit.Steps, Relation.Next or Relation.After => unit.Steps, _ => 0 };
        if (told && context.Told!.Grain > unit.Unit) reference = null;
        return Shift(reference, steps, unit.Unit, unit.Unit, Origin(told, context));
    }

    private static string Origin(bool told, in TimeContext context) => told ? context.Told!.Words : "the day of writing";

    /// <summary>The unit that lies so many steps from the reference, in the size <paramref name="kept"/>.</summary>
    private static Reckoned Shift(Days? reference, int steps, Grain unit, Grain kept, string origin)
    {
        Grain size = kept < Grain.Day ? Grain.Day : kept;
        if (reference is not { } days) return new(size, null, $"nothing in the text says what it counts from ({steps:+0;-0;0} {GrainText.Name(unit, Math.Abs(steps) != 1)})");
        var shifted = new Days(Grains.Plus(days.First, steps, unit), Grains.Plus(days.Last, steps, unit));
        string sum = steps == 0 ? $"the {GrainText.Name(unit, false)} of {origin}" : string.Create(CultureInfo.InvariantCulture, $"{origin} {(steps < 0 ? '−' : '+')} {Math.Abs(steps)} {GrainText.Name(unit, Math.Abs(steps) != 1)}");
        return new(size, shifted, sum);
    }

    private Reckoned Offset(TimeMeaning.Offset offset, in TimeContext context)
    {
        bool told = offset.From == CountedFrom.Told;
        Days? reference = told ? context.Told?.Days : context.Writing;
        if (offset.Amount.IsVague) return VagueOffset(offset, reference, Origin(told && context.Told is not null, context));
        double count = offset.Amount.Count!.Value;
        Grain unit = offset.Unit;
        if (!offset.Amount.IsWhole && unit > Grain.Month) (count, unit) = (Math.Round(count * MonthsIn(unit)), Grain.Month);
        else if (!offset.Amount.IsWhole && unit is Grain.Week or Grain.Month) (count, unit) = (Math.Round(count * (unit == Grain.Week ? 7 : MonthDays)), Grain.Day);
        if (told && context.Told is { } t && t.Grain > Grain.Day && t.Grain > unit && unit >= Grain.Day && !t.Days.IsWithin(unit)) reference = null;
        return Shift(reference, offset.Sign * (int)Math.Round(Math.Min(count, 20000)), unit, offset.Unit, Origin(told && context.Told is not null, context));
    }

    private static int MonthsIn(Grain unit) => unit switch { Grain.Quarter => 3, Grain.Half => 6, Grain.Decade => 120, Grain.Century => 1200, _ => 12 };

    private Reckoned VagueOffset(TimeMeaning.Offset offset, Days? reference, string origin)
    {
        string value = offset.Sign < 0 ? "PAST_REF" : "FUTURE_REF";
        if (reference is not { } days || offset.Unit < Grain.Day) return new(Grain.Day, null, $"'{offset.Amount.Vague}' names no number", value);
        var (least, most) = _vagueness.Amount(offset.Amount.Vague!, offset.Unit);
        int near = offset.Sign * least, far = offset.Sign * most;
        var bounds = offset.Sign < 0
            ? new Days(Grains.Plus(days.First, far, offset.Unit), Grains.Plus(days.Last, near, offset.Unit))
            : new Days(Grains.Plus(days.First, near, offset.Unit), Grains.Plus(days.Last, far, offset.Unit));
        Grain size = offset.Unit is Grain.Day or Grain.Week ? Grain.Day : Grain.Month;
        bounds = new(Grains.First(bounds.First, size), Grains.Last(bounds.Last, size));
        return new(size, bounds, $"{origin} {(offset.Sign < 0 ? '−' : '+')} {least} to {most} {GrainText.Name(offset.Unit, true)} (table of vagueness)", value);
    }

    private TimeValue Length(TimeMeaning.Length length, in TimeContext context)
    {
        string value = GrainText.Duration(length.Amount, length.Unit);
        if (length.Sign == 0 || context.Writing is not { } writing || length.Unit < Grain.Day) return TimeValue.Loose(value, TimeType.Duration);
        int most = length.Amount.IsVague ? _vagueness.Amount(length.Amount.Vague!, length.Unit).Most : (int)Math.Min(length.Amount.Count!.Value, 20000);
        var far = Grains.Plus(length.Sign < 0 ? writing.First : writing.Last, length.Sign * most, length.Unit);
        var days = length.Sign < 0 ? new Days(far, writing.Last) : new Days(writing.First, far);
        string why = string.Create(CultureInfo.InvariantCulture, $"{most} {GrainText.Name(length.Unit, most != 1)} {(length.Sign < 0 ? "up to" : "from")} the day of writing");
        return new(value, TimeType.Duration, Grain.Day, days, Stretch.Write(days, length.Unit is Grain.Day or Grain.Week ? Grain.Day : Grain.Month, approximate: true), why);
    }

    private TimeValue Loose(TimeMeaning.Loose loose, in TimeContext context)
    {
        TimeType type = loose.Reference.StartsWith('P') && loose.Reference.Length < 4 ? TimeType.Duration : TimeType.Date;
        if (context.Writing is not { } writing || context.IsNarrative) return TimeValue.Loose(loose.Reference, type);
        if (_vagueness.Loose(loose.Vague) is { } row)
        {
            var days = new Days(writing.First.PlusDays(row.From), writing.Last.PlusDays(row.To));
            return new(loose.Reference, type, Grain.Day, null, Stretch.Within(days, approximate: true), "within days of the day of writing (table of vagueness)");
        }

        EdtfInterval? interval = loose.Reference switch
        {
            "PRESENT_REF" => writing.IsDay ? EdtfInterval.Day(writing.First) : EdtfInterval.OneOf(writing.First, writing.Last),
            "PAST_REF" => EdtfInterval.Between(null, writing.Last),
            "FUTURE_REF" => EdtfInterval.Between(writing.First, null),
            _ => null,
        };
        return new(loose.Reference, type, Grain.Day, null, interval, "as seen from the day of writing");
    }

    private Reckoned Portion(TimeMeaning.Portion portion, in TimeContext context)
    {
        TimeValue whole = Resolve(portion.Whole, context);
        if (whole.Days is not { } days || Math.Abs(portion.Index) > 400) return new(portion.Unit, null, "the whole has no date");
        if (portion.Unit == Grain.Half && whole.Grain < Grain.Half) return Within(portion, whole.Value, days);
        var day = portion.Index > 0 ? Grains.Plus(days.First, portion.Index - 1, portion.Unit) : Grains.Plus(days.Last, portion.Index + 1, portion.Unit);
        if (portion.Unit == Grain.Week) day = day.PlusDays(portion.Index > 0 ? MidWeek : -MidWeek);
        return new(portion.Unit, Days.Of(day, portion.Unit), string.Create(CultureInfo.InvariantCulture, $"{GrainText.Name(portion.Unit, false)} {portion.Index} of {whole.Value}"));
    }

    /// <summary>"The second half of November": half the days of what is smaller than a half year; the value stays the whole's.</summary>
    private static Reckoned Within(TimeMeaning.Portion portion, string whole, Days days)
    {
        var middle = days.First.PlusDays(days.Count / 2);
        return new(Grain.Day, portion.Index == 1 ? new(days.First, middle.PlusDays(-1)) : new(middle, days.Last), $"half of {whole}", whole, true);
    }

    private Reckoned Occasion(TimeMeaning.Occasion occasion, in TimeContext context)
    {
        if (occasion.Year is { } year || occasion.Number is not null)
        {
            var found = _fixtures.Find(occasion.Id, occasion.Year ?? 0, occasion.Number);
            return new(found?.Grain ?? Grain.Day, found?.Days, "the rule of this occasion in the lexicon", null, found?.Grain == Grain.Month);
        }

        Days? reference = context.IsNarrative && context.Told is { } t ? t.Days : context.Writing;
        if (reference is not { } days) return new(Grain.Day, null, "no year is told");
        int direction = occasion.Relation switch { Relation.Last => -1, Relation.Next => 1, _ => context.Direction };
        var candidates = Enumerable.Range(days.First.Year - 4, 9).Select(y => _fixtures.Find(occasion.Id, y, null)).OfType<(Days Days, Grain Grain)>().Select(f => f.Days).Distinct();
        return new(Grain.Day, Nearest.Of(candidates, days, direction), "the occasion nearest to the day of writing");
    }

    private TimeValue Finish(TimeMeaning meaning, Reckoned reckoned)
    {
        string time = meaning.TimeOfDay ?? "";
        TimeType type = time.Length > 0 ? TimeType.Time : TimeType.Date;
        if (reckoned.Days is not { } days)
            return new(reckoned.Fixed ?? (TimexText.Open(null, reckoned.Grain) + time), type, reckoned.Grain, null, null, reckoned.Why);
        if (reckoned.Fixed is { } value) return new(value + time, type, reckoned.Grain, reckoned.IsStretch ? days : null, Stretch.Within(days, approximate: !reckoned.IsStretch, reckoned.Grain), reckoned.Why);
        if (reckoned.IsStretch) return new(Stretch.Write(days, reckoned.Grain, false).Text + time, type, reckoned.Grain, days, Stretch.Write(days, reckoned.Grain, false), reckoned.Why);
        if (!days.IsWithin(reckoned.Grain)) return new(TimexText.Open(days, reckoned.Grain) + time, type, reckoned.Grain, null, Stretch.Within(days, false), reckoned.Why);
        var unit = Days.Of(days.First, reckoned.Grain);
        EdtfInterval interval = _vagueness.Part(meaning.Mod) is { } part && reckoned.Grain > Grain.Day
            ? Stretch.Part(unit, part.From, part.To) : Stretch.Unit(unit, reckoned.Grain, meaning.Mod == "APPROX");
        return new(TimexText.Of(days.First, reckoned.Grain) + time, type, reckoned.Grain, unit, interval, reckoned.Why);
    }
}
