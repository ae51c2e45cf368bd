using Chancery.Calendar;
using Chancery.Times;
using Chancery.Times.Meanings;

namespace Chancery.Resolution.Dating;

/// <summary>
/// Tells by a text's own expressions whether it is news or a history. News counts from the day of writing (yesterday, on Tuesday, last month);
/// a history names its years, most of them long before it was written, and seldom counts from its own day.
/// </summary>
internal static class TextKinds
{
    private const int FewestYears = 4;
    private const int Outweigh = 4;

    public static TextKind Of(IReadOnlyList<TimeExpression> times, Days? writing)
    {
        int years = 0, counted = 0;
        foreach (TimeExpression time in times)
        {
            if (IsOwnYear(time.Meaning, writing)) years++;
            else if (CountsFromWriting(time.Meaning)) counted++;
        }

        return years >= FewestYears && years > Outweigh * counted ? TextKind.Narrative : TextKind.News;
    }

    private static bool IsOwnYear(TimeMeaning? meaning, Days? writing) =>
        meaning is TimeMeaning.Named { Fields: { Year: { } year, IsFiscal: false } } && (writing is not { } w || year < w.First.Year);

    private static bool CountsFromWriting(TimeMeaning? meaning) => meaning switch
    {
        TimeMeaning.Named { Fields: { Weekday: not null, Day: null } } => true,
        TimeMeaning.Named { Relation: Relation.Last or Relation.Next or Relation.This } => true,
        TimeMeaning.Offset { From: CountedFrom.Writing } => true,
        TimeMeaning.UnitBy { Relation: Relation.Last or Relation.Next or Relation.This } => true,
        TimeMeaning.Named { Fields: { Quarter: not null } } => true,
        _ => false,
    };
}
