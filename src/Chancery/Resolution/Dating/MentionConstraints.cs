using Chancery.Calendar;
using Chancery.Lexicon;
using Chancery.Times;
using Chancery.Times.Meanings;
using Chancery.Times.Values;
using NodaTime;

namespace Chancery.Resolution.Dating;

/// <summary>
/// What an expression says of the day of the happening it dates, as constraints for <see cref="JointDates"/>: against the day of writing, which may be unknown too.
/// Soft ones are habits of writers: "last Tuesday" is the latest before, a day named without its year is told while fresh.
/// </summary>
public sealed class MentionConstraints(LexiconFiles lexicon)
{
    /// <summary>A week: a bare weekday is told no longer after (or before).</summary>
    private const int Week = 7;

    private readonly Vagueness _vagueness = new(lexicon);

    /// <summary>Constraints on <paramref name="happening"/>, and on the days from it to <paramref name="writing"/> where the expression counts from there; none for one that names no day.</summary>
    /// <param name="ahead">What is dated lies ahead of the day of writing.</param>
    public IReadOnlyList<DateConstraint> Of(TimeExpression time, string quote, string happening, string writing, bool ahead)
    {
        ArgumentNullException.ThrowIfNull(time);
        int sign = ahead ? -1 : 1;
        return time.Meaning switch
        {
            TimeMeaning.Named { Fields: { Weekday: { } day, Day: null } } named => Weekday(named.Relation, day, quote, happening, writing, sign),
            TimeMeaning.Offset { From: CountedFrom.Writing, Unit: Grain.Day or Grain.Week } offset => Counted(offset, quote, happening, writing),
            _ when time.Interval is { } i && (i.Earliest is not null || i.Latest is not null) && time.Type is TimeType.Date or TimeType.Time && !time.Value.EndsWith("_REF", StringComparison.Ordinal)
                => [DateConstraint.Within(happening, i.Earliest, i.Latest, $"\"{quote}\"")],
            _ => [],
        };
    }

    private static List<DateConstraint> Weekday(Relation relation, int weekday, string quote, string happening, string writing, int sign)
    {
        var day = (IsoDayOfWeek)weekday;
        var on = DateConstraint.On(happening, day, $"\"{quote}\" is a {day}");
        if (relation is Relation.Last)
        {
            return [on, DateConstraint.After(happening, writing, 1, 2 * Week, $"\"{quote}\" lies in the two weeks before it was written"),
                DateConstraint.After(happening, writing, 1, Week, $"\"{quote}\" is the latest {day} before it was written").Soft(2)];
        }

        return [on, sign > 0
            ? DateConstraint.After(happening, writing, 0, Week - 1, $"\"{quote}\" without a date is told within the week")
            : DateConstraint.After(writing, happening, 0, Week, $"\"{quote}\" without a date is ahead within the week")];
    }

    private List<DateConstraint> Counted(TimeMeaning.Offset offset, string quote, string happening, string writing)
    {
        int size = offset.Unit == Grain.Week ? Week : 1;
        if (offset.Amount is { IsVague: false, Count: { } count })
        {
            int days = (int)Math.Round(count * size) * -offset.Sign, slack = offset.Unit == Grain.Week ? Week / 2 : 0;
            return [DateConstraint.After(happening, writing, days - slack, days + slack, $"\"{quote}\" of the day it was written")];
        }

        var (least, most) = _vagueness.Amount(offset.Amount.Vague ?? "some", offset.Unit);
        var (near, far) = offset.Sign < 0 ? (least * size, most * size) : (-most * size, -least * size);
        return [DateConstraint.After(happening, writing, near, far, $"\"{quote}\" of the day it was written (table of vagueness)")];
    }
}
