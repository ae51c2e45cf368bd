using NodaTime;

namespace Chancery.Calendar;

/// <summary>Dates of the Persian (solar Hijri) and Islamic (lunar Hijri: Umm al-Qura where its tables reach, else the civil reckoning) calendars as days of ours. Where the moon is sighted, days may differ by one or two.</summary>
internal static class OtherCalendars
{
    public static bool IsKnown(string name) => For(name) is not null;

    /// <summary>The days of a year, month or day of the named calendar, or null where it has no such.</summary>
    public static Days? Find(string name, int year, int? month, int? day)
    {
        if (For(name, year) is not { } calendar || year < 1 || year > 1600) return null;
        if (month is { } m && (m < 1 || m > 12 || day < 1 || day > calendar.GetDaysInMonth(year, m))) return null;
        var first = new LocalDate(year, month ?? 1, day ?? 1, calendar);
        int lastMonth = month ?? 12;
        var last = day is null ? new LocalDate(year, lastMonth, calendar.GetDaysInMonth(year, lastMonth), calendar) : first;
        return new(first.WithCalendar(CalendarSystem.Iso), last.WithCalendar(CalendarSystem.Iso));
    }

    /// <summary>The year of the named calendar on a day of ours.</summary>
    public static int YearOn(string name, LocalDate day) => day.WithCalendar(For(name) ?? CalendarSystem.Iso).Year;

    private static CalendarSystem? For(string name, int year = 1) => name switch
    {
        "persian" => CalendarSystem.PersianSimple,
        "islamic" => year is >= 1318 and <= 1500 ? CalendarSystem.UmAlQura : CalendarSystem.IslamicBcl,
        _ => null,
    };
}
