using Chancery.Calendar;
using Chancery.Times.Meanings;
using Chancery.Times.Values;

namespace Chancery.Resolution.Dating;

/// <summary>
/// In a report on a quarter, what is compared with is a quarter too: "the latest period", "a year earlier", "the 2011 period" mean the quarter reported on,
/// or the same one of another year.
/// </summary>
internal static class Comparables
{
    /// <summary>The meaning made definite by the quarter told before, or the meaning itself.</summary>
    public static TimeMeaning Rewrite(TimeMeaning meaning, Told? quarter)
    {
        if (quarter is null) return meaning is TimeMeaning.Named { IsComparable: true, Fields: { Year: null, Quarter: not null } } ? YearBack(meaning) : meaning;
        int number = ((quarter.Days.First.Month - 1) / 3) + 1, year = quarter.Days.First.Year;
        return meaning switch
        {
            TimeMeaning.UnitBy { IsComparable: true } => Quarter(meaning, year, number),
            TimeMeaning.Offset { Sign: -1, Unit: Grain.Year, Amount: { Count: 1, IsVague: false } } => Quarter(meaning, year - 1, number),
            TimeMeaning.Named { IsComparable: true, Fields: { Year: { } own, Quarter: null } } => Quarter(meaning, own, number),
            TimeMeaning.Named { IsComparable: true, Fields: { Year: null, Quarter: { } own } } => Quarter(meaning, year - 1, own),
            _ => meaning,
        };
    }

    private static TimeMeaning YearBack(TimeMeaning meaning) => (TimeMeaning.Named)meaning with { Relation = Relation.Last };

    private static TimeMeaning.Named Quarter(TimeMeaning meaning, int year, int quarter) =>
        new(new DateFields { Year = year, Quarter = quarter }) { Mod = meaning.Mod };
}
