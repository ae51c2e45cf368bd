using Chancery.Calendar;

namespace Chancery.Times.Values;

/// <summary>A date reckoned, before it is written down: the unit, the days it may be (one unit when certain), the reason.</summary>
/// <param name="Fixed">A TIMEX3 value that stands whatever the days ("PAST_REF").</param>
/// <param name="IsStretch">The days are all meant, they are no bound on one unit.</param>
internal readonly record struct Reckoned(Grain Grain, Days? Days, string Why, string? Fixed = null, bool IsStretch = false);
