using Chancery.Calendar;
using NodaTime;

namespace Chancery.Record.Identity;

/// <summary>First and last possible day; null is open. Arithmetic on what is known of a date, apart from how it is written.</summary>
internal readonly record struct Days(LocalDate? From, LocalDate? To)
{
    public static Days Any => default;

    public static Days Of(EdtfInterval? interval) => interval is { } i ? new(i.Earliest, i.Latest) : Any;

    public bool IsBounded => From is not null && To is not null;

    public bool IsEmpty => From is { } a && To is { } b && a > b;

    /// <summary>Number of days, or a very large number where an end is open.</summary>
    public int Length => From is { } a && To is { } b ? Period.DaysBetween(a, b) + 1 : int.MaxValue;

    public bool Contains(LocalDate day) => (From is not { } a || a <= day) && (To is not { } b || day <= b);

    public bool Overlaps(Days other) => !And(other).IsEmpty;

    public Days And(Days other) => new(Later(From, other.From), Earlier(To, other.To));

    /// <summary>Days from the end of one to the start of the other; 0 where they touch or overlap or an end is open.</summary>
    public int Gap(Days other)
    {
        if (To is { } b && other.From is { } c && c > b) return Period.DaysBetween(b, c);
        if (other.To is { } d && From is { } a && a > d) return Period.DaysBetween(d, a);
        return 0;
    }

    private static LocalDate? Later(LocalDate? a, LocalDate? b) => a is null ? b : b is null ? a : LocalDate.Max(a.Value, b.Value);

    private static LocalDate? Earlier(LocalDate? a, LocalDate? b) => a is null ? b : b is null ? a : LocalDate.Min(a.Value, b.Value);
}
