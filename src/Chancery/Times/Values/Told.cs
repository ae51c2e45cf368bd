using Chancery.Calendar;

namespace Chancery.Times.Values;

/// <summary>A date the text has told: its days, the unit it was given in, and where it stands, for the reason in words.</summary>
internal sealed record Told(Days Days, Grain Grain, string Words);
