using Chancery.Calendar;
using Chancery.Times.Meanings;
using NodaTime;

namespace Chancery.Times.Values;

/// <summary>Supplies what a date named by its fields leaves unsaid: the century, the year, the week or the day.</summary>
internal static class NamedDates
{
    public static Reckoned Resolve(TimeMeaning.Named named, in TimeContext context)
    {
        DateFields f = named.Fields;
        if (f.Calendar is { } calendar) return Foreign(f, calendar, context);
        if (f.Century is { } century) return new(Grain.Century, Years(century > 0 ? ((century - 1) * 100) + 1 : ((century + 1) * 100) - 50, Grain.Century), "a century by its number");
        if (f.Decade is { } decade) return new(Grain.Decade, Years(decade is >= 0 and < 100 ? 1900 + decade : decade, Grain.Decade), "a decade by its number");
        if (f.OnlyTime) return TimeOnly(named, context);
        if (f.Weekend || (f.Weekday is not null && f.Day is null && f.Month is null)) return Weekly(named, context);
        if (f.Day is not null && f.Month is null) return DayOfMonth(f, context);
        return Yearly(named, context);
    }

    private static Days? Years(int year, Grain grain) => year is < -9990 or > 9990 ? null : Days.Of(new(year, 1, 1), grain);

    private static Reckoned Foreign(DateFields f, string calendar, in TimeContext context)
    {
        string name = calendar == "persian" ? "Persian" : "Islamic";
        if (f.Year is { } said)
        {
            var days = OtherCalendars.Find(calendar, said, f.Month, f.Day);
            return new(Grain.Day, days, $"the {name} calendar in ours", null, days is { IsDay: false });
        }

        if (context.Writing is not { } writing) return new(Grain.Day, null, "no year is told");
        int year = OtherCalendars.YearOn(calendar, writing.First);
        var candidates = Enumerable.Range(year - 1, 3).Select(y => OtherCalendars.Find(calendar, y, f.Month, f.Day)).OfType<Days>();
        var found = Nearest.Of(candidates, writing, context.Direction);
        return new(Grain.Day, found, $"the {name} calendar in ours, the year nearest to the day of writing", null, found is { IsDay: false });
    }

    private static Reckoned TimeOnly(TimeMeaning.Named named, in TimeContext context)
    {
        bool told = context.Told is { Grain: <= Grain.Day } && (named.CountedFrom == CountedFrom.Told || named.Relation == Relation.None || context.IsNarrative);
        Days? reference = told ? context.Told!.Days : named.CountedFrom == CountedFrom.Told || context.IsNarrative ? null : context.Writing;
        int steps = named.Relation switch { Relation.Before or Relation.Last => -1, Relation.After or Relation.Next => 1, _ => 0 };
        return new(Grain.Day, reference is { } r ? new(r.First.PlusDays(steps), r.Last.PlusDays(steps)) : null, told ? "the day just told" : "the day of writing");
    }

    private static Reckoned DayOfMonth(DateFields f, in TimeContext context)
    {
        Days? reference = context.Told is { Grain: <= Grain.Month } t ? t.Days : context.Writing;
        if (f.Year is { } year && reference is { } before) reference = Days.Of(new(year, before.First.Month, 1), Grain.Month);
        if (reference is not { } days || !days.IsWithin(Grain.Month) || f.Day > CalendarSystem.Iso.GetDaysInMonth(days.First.Year, days.First.Month))
            return new(Grain.Day, null, "the month is not told");
        return new(Grain.Day, Days.One(new(days.First.Year, days.First.Month, f.Day!.Value)), "a day of the month told before");
    }

    private static Reckoned Weekly(TimeMeaning.Named named, in TimeContext context)
    {
        DateFields f = named.Fields;
        const Grain grain = Grain.Day;
        bool told = context.Told is { Grain: <= Grain.Week } && (named.CountedFrom == CountedFrom.Told || context.IsNarrative);
        Days? reference = told ? context.Told!.Days : context.Writing;
        string why = told ? "counted from the day just told" : "counted from the day of writing";
        if (reference is not { } days) return new(grain, null, "the week is not told", Open(f));
        var monday = Grains.First(days.First, Grain.Week);
        int weeks = Math.Min(60, (days.Count / 7) + 3);
        var candidates = Enumerable.Range(-3, weeks + 3).Select(w => monday.PlusDays(7 * w)).Select(m => f.Weekend ? new Days(m.PlusDays(5), m.PlusDays(6)) : Days.One(m.PlusDays(f.Weekday!.Value - 1)));
        Days? found = named.Relation switch
        {
            Relation.Last when f.IsOfRelatedUnit => InWeek(candidates, days, -1),
            Relation.Last or Relation.Before => Nearest.Strictly(candidates, days, -1),
            Relation.Coming or Relation.After => Nearest.Strictly(candidates, days, 1),
            Relation.Next => InWeek(candidates, days, 1),
            Relation.This or Relation.Same => InWeek(candidates, days, 0),
            _ => Nearest.Side(candidates, days, told && context.IsNarrative ? 1 : context.Direction == 0 ? -1 : context.Direction),
        };
        if (found is not { } day) return new(grain, null, "the days it may be counted from disagree", Open(f));
        return f.Weekend ? new(grain, day, why, TimexText.Of(day.First, Grain.Week) + "-WE", true) : new(grain, day, $"{(IsoDayOfWeek)f.Weekday!.Value}, {why}");
    }

    /// <summary>The day in the week so many weeks from the reference's.</summary>
    private static Days? InWeek(IEnumerable<Days> candidates, Days reference, int weeks)
    {
        Days? In(LocalDate day) => candidates.Where(c => Grains.First(c.First, Grain.Week) == Grains.First(day, Grain.Week).PlusDays(7 * weeks)).Select(c => (Days?)c).FirstOrDefault();
        return reference.IsDay || In(reference.First) == In(reference.Last) ? In(reference.First) : null;
    }

    private static string Open(DateFields f) => f.Weekend ? "XXXX-WXX-WE" : "XXXX-WXX-" + (char)('0' + f.Weekday!.Value);

    private static Reckoned Yearly(TimeMeaning.Named named, in TimeContext context)
    {
        DateFields f = named.Fields;
        Grain grain = GrainOf(f);
        if (f.Year is { } year) return new(grain, In(f, f.IsShortYear ? InCentury(year, context) : year), "named in full");
        bool told = context.Told is not null && (named.CountedFrom == CountedFrom.Told || context.IsNarrative);
        Days? reference = told ? context.Told!.Days : named.CountedFrom == CountedFrom.Told ? null : context.Writing;
        if (reference is not { } days) return new(grain, null, "the year is not told", OpenYear(f));
        int from = days.First.Year, to = days.Last.Year;
        if (to - from > 200) return new(grain, null, "the year is not told", OpenYear(f));
        var candidates = Enumerable.Range(from - 5, to - from + 11).Select(y => In(f, y)).OfType<Days>();
        Days? found = named.Relation switch
        {
            Relation.Last when f.IsOfRelatedUnit => from == to ? In(f, from - 1) : null,
            Relation.Next when f.IsOfRelatedUnit => from == to ? In(f, from + 1) : null,
            Relation.Last => Nearest.Strictly(candidates, JustOver(f, days), -1),
            Relation.Next or Relation.Coming => Nearest.Strictly(candidates, days, 1),
            Relation.Before => In(f, from - 1),
            Relation.After => In(f, from + 1),
            Relation.Same => In(f, from),
            Relation.This => In(f, f.Season == 0 && days.First.Month < 3 ? from - 1 : from),
            _ when told => Carry(f, context.Told!),
            _ when f is { IsFiscal: true, Quarter: not null } => In(f, from),
            _ => Nearest.Of(candidates, days, context.Direction),
        };
        string why = told ? $"the year goes on from {context.Told!.Words}" : Why(named.Relation, context.Direction);
        return found is { } d ? new(grain, d, why) : new(grain, null, "the days it may be counted from disagree", OpenYear(f));
    }

    /// <summary>"Last February" is not said of the month just over, which is "last month".</summary>
    private static Days JustOver(DateFields f, Days writing)
    {
        if (f.Month is null || f.Day is not null || !writing.IsWithin(Grain.Month)) return writing;
        var before = Grains.Plus(writing.First, -1, Grain.Month);
        return f.Month == before.Month ? Days.Of(before, Grain.Month) : writing;
    }

    /// <summary>'89 in a history is of the century told; elsewhere, and for a range's second year, of the one its reader supplied or told just before.</summary>
    private static int InCentury(int year, in TimeContext context)
    {
        if (context.Told is { } told && (context.IsNarrative || year < 100)) return (told.Days.First.Year / 100 * 100) + (year % 100);
        return year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year;
    }

    private static string Why(Relation relation, int direction) => (relation, direction) switch
    {
        (Relation.Last, _) => "the last before the day of writing",
        (Relation.Next, _) => "the next after the day of writing",
        (_, < 0) => "the last up to the day of writing: what is told is past",
        (_, > 0) => "the next from the day of writing: what is told is ahead",
        _ => "the nearest to the day of writing",
    };

    /// <summary>In narrative the year is that of the date before; a month long past in it, told after a month near its end, is the next year's.</summary>
    private static Days? Carry(DateFields f, Told told)
    {
        int year = told.Days.First.Year;
        if (In(f, year) is not { } same) return In(f, year + 1);
        bool turned = told.Grain <= Grain.Season && f.Month is not null && told.Days.First.Month - same.First.Month >= 8;
        return turned ? In(f, year + 1) : same;
    }

    private static Grain GrainOf(DateFields f) => f switch
    {
        { Day: not null } => Grain.Day,
        { Month: not null } => Grain.Month,
        { Quarter: not null } => Grain.Quarter,
        { Season: not null } => Grain.Season,
        { Half: not null } => Grain.Half,
        _ => Grain.Year,
    };

    private static Days? In(DateFields f, int year)
    {
        if (year is < -9990 or > 9990) return null;
        if (f.Season is { } season) return Days.Of(new(year, season == 0 ? 12 : season * 3, 1), Grain.Season);
        int month = f.Month ?? (f.Quarter is { } q ? (q * 3) - 2 : f.Half is { } h ? (h * 6) - 5 : 1);
        if (month is < 1 or > 12 || f.Day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        return Days.Of(new(year, month, f.Day ?? 1), GrainOf(f));
    }

    private static string OpenYear(DateFields f) => f switch
    {
        { Month: { } m, Day: { } d } => $"XXXX-{TimexText.Two(m)}-{TimexText.Two(d)}",
        { Month: { } m } => $"XXXX-{TimexText.Two(m)}",
        { Quarter: { } q } => "XXXX-Q" + (char)('0' + q),
        { Season: { } s } => "XXXX-" + SeasonText.Code(s),
        { Half: { } h } => "XXXX-H" + (char)('0' + h),
        _ => "XXXX",
    };
}
