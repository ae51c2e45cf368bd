namespace Chancery.Resolution.Dating;

/// <summary>How a text reckons time.</summary>
internal enum TextKind
{
    /// <summary>From the day of writing.</summary>
    News,

    /// <summary>From the date told before: a history, a chronicle.</summary>
    Narrative,
}
