using Chancery.Calendar;
using NodaTime;

namespace Chancery.Resolution.Dating;

/// <summary>What the constraints together say of one unknown day.</summary>
/// <param name="Id">The unknown's.</param>
/// <param name="Interval">One day when only one costs least; else the days among which it lies; null when the constraints contradict each other.</param>
/// <param name="Why">The constraints that touch it, and what was concluded.</param>
/// <param name="RunnerUp">The best day outside <paramref name="Interval"/>, or null when no other is possible.</param>
/// <param name="Against">Why the runner-up loses: the constraints it would break.</param>
public sealed record DateSettlement(string Id, EdtfInterval? Interval, IReadOnlyList<string> Why, LocalDate? RunnerUp, IReadOnlyList<string> Against);
