using Chancery.Calendar;
using Chancery.Times.Meanings;
using NodaTime;

namespace Chancery.Resolution.Dating;

/// <summary>
/// "Two years ago, in May 2029": one date said twice, once counted from the day of writing, once by the calendar, which dates the writing.
/// A count of years or months is rounded, so the day of writing is known to half of the unit; days are exact.
/// </summary>
internal static class Appositions
{
    /// <summary>The days of writing that the pair leaves, or null where the count is vague or not from the day of writing.</summary>
    public static Days? Writing(TimeMeaning? counted, Days named, Grain size) => counted switch
    {
        TimeMeaning.Offset { From: CountedFrom.Writing, Mod: null, Amount: { IsVague: false, IsWhole: true, Most: null, Count: { } count } } offset when offset.Unit >= Grain.Day
            => Around(named, size, -offset.Sign * (int)Math.Min(count, 20000), offset.Unit),
        TimeMeaning.UnitBy { Relation: Relation.Last } unit when size <= unit.Unit => Units(named, 1, unit.Unit),
        TimeMeaning.UnitBy { Relation: Relation.This } unit when size <= unit.Unit => Units(named, 0, unit.Unit),
        TimeMeaning.UnitBy { Relation: Relation.Next } unit when size <= unit.Unit => Units(named, -1, unit.Unit),
        _ => null,
    };

    private static Days? Around(Days named, Grain size, int count, Grain unit)
    {
        if (size > unit) return null;
        if (size == Grain.Year) return Days.Of(Grains.Plus(named.First, count, unit), unit);
        (int months, int days) = unit switch { Grain.Year => (6, 0), Grain.Month => (0, 15), Grain.Week => (0, 3), Grain.Day => (0, 0), _ => (-1, 0) };
        if (months < 0) return null;
        LocalDate first = Grains.Plus(named.First, count, unit), last = Grains.Plus(named.Last, count, unit);
        return new(Grains.Plus(first, -months, Grain.Month).PlusDays(-days), Grains.Plus(last, months, Grain.Month).PlusDays(days));
    }

    private static Days? Units(Days named, int steps, Grain unit) =>
        named.IsWithin(unit) ? Days.Of(Grains.Plus(Grains.First(named.First, unit), steps, unit), unit) : null;
}
