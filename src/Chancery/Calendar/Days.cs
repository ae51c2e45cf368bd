using NodaTime;

namespace Chancery.Calendar;

/// <summary>Days from <see cref="First"/> to <see cref="Last"/>, inclusive: a stretch, or a bound on one unknown day within.</summary>
internal readonly record struct Days(LocalDate First, LocalDate Last)
{
    public static Days One(LocalDate day) => new(day, day);

    public bool IsDay => First == Last;

    public int Count => Period.DaysBetween(First, Last) + 1;

    /// <summary>True when all days lie in one unit of that size.</summary>
    public bool IsWithin(Grain grain) => Grains.First(First, grain) == Grains.First(Last, grain);

    public static Days Of(LocalDate day, Grain grain) => new(Grains.First(day, grain), Grains.Last(day, grain));

    public bool Contains(LocalDate day) => First <= day && day <= Last;
}
