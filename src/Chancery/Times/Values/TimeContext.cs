using Chancery.Calendar;

namespace Chancery.Times.Values;

/// <summary>What an expression may count from, as far as it is known.</summary>
/// <param name="Writing">The day of writing, or days within which it lies.</param>
/// <param name="Told">The date told just before, with the size it was told in.</param>
/// <param name="Direction">−2 surely past, −1 past, +1 future, 0 not known: for a named date without its year or week.</param>
/// <param name="IsNarrative">The text tells a history: dates without a year go on from the date before, not from the day of writing.</param>
internal readonly record struct TimeContext(Days? Writing, Told? Told, int Direction, bool IsNarrative)
{
    /// <summary>Nothing is known.</summary>
    public static TimeContext None => default;
}
