using Chancery.Calendar;

namespace Chancery.Times.Values;

/// <summary>An expression worked out: TIMEX3 value, the days meant if any, in which unit, and the arithmetic in words.</summary>
internal sealed record TimeValue(string Value, TimeType Type, Grain Grain, Days? Days, EdtfInterval? Interval, string? Why)
{
    public static TimeValue Loose(string value, TimeType type, string? why = null) => new(value, type, Grain.Day, null, null, why);
}
