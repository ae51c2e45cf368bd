namespace Chancery.Times;

/// <summary>The four types of TIMEX3 (ISO-TimeML).</summary>
public enum TimeType
{
    Date,
    Time,
    Duration,
    Set,
}
