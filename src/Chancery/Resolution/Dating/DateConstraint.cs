using NodaTime;

namespace Chancery.Resolution.Dating;

/// <summary>
/// What a text says about one unknown day, or about two of them. Hard when <see cref="Cost"/> is null; else it may be broken at that cost.
/// </summary>
public sealed record DateConstraint
{
    private DateConstraint(string first, string? second, string reason) => (First, Second, Reason) = (first, second, reason);

    public string First { get; }

    /// <summary>The other unknown, for a constraint on the days between two.</summary>
    public string? Second { get; }

    /// <summary>Why it holds, in words, for the proof.</summary>
    public string Reason { get; }

    /// <summary>What breaking it costs; null when it cannot be broken.</summary>
    public int? Cost { get; private init; }

    public IsoDayOfWeek Weekday { get; private init; }

    public LocalDate? Earliest { get; private init; }

    public LocalDate? Latest { get; private init; }

    /// <summary>Fewest days from <see cref="First"/> to <see cref="Second"/>; negative when the second may come first.</summary>
    public int Least { get; private init; }

    public int Most { get; private init; }

    private Func<LocalDate, LocalDate, bool>? Allows { get; init; }

    /// <summary>The day is a Monday, a Tuesday …</summary>
    public static DateConstraint On(string unknown, IsoDayOfWeek weekday, string reason) => new(unknown, null, reason) { Weekday = weekday };

    /// <summary>The day lies from <paramref name="earliest"/> to <paramref name="latest"/>, inclusive; null is open.</summary>
    public static DateConstraint Within(string unknown, LocalDate? earliest, LocalDate? latest, string reason) => new(unknown, null, reason) { Earliest = earliest, Latest = latest };

    /// <summary>The second day comes so many days after the first.</summary>
    public static DateConstraint After(string first, string second, int least, int most, string reason) => new(first, second, reason) { Least = least, Most = most };

    /// <summary>Only some days of the one go with some of the other: what no count of days between them says.</summary>
    public static DateConstraint Together(string first, string second, Func<LocalDate, LocalDate, bool> allows, string reason) => new(first, second, reason) { Allows = allows };

    /// <summary>The same, but it may be broken at a cost.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is not positive.</exception>
    public DateConstraint Soft(int cost)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cost);
        return this with { Cost = cost };
    }

    internal bool Holds(LocalDate first, LocalDate second)
    {
        if (Allows is { } allows) return allows(first, second);
        if (Second is not null)
        {
            int days = Period.DaysBetween(first, second);
            return days >= Least && days <= Most;
        }

        return (Weekday == IsoDayOfWeek.None || first.DayOfWeek == Weekday) && (Earliest is not { } a || first >= a) && (Latest is not { } b || first <= b);
    }
}
