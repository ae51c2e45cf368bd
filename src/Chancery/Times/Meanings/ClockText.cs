using System.Globalization;
using Chancery.Times.Patterns;

namespace Chancery.Times.Meanings;

/// <summary>The TIMEX3 text of a time within a day: <c>T22:00</c>, <c>T22:00Z</c>, <c>TMO</c>; null when none was said.</summary>
internal static class ClockText
{
    public static string? Of(Slots slots)
    {
        int hour, minute;
        if (slots.Int("clock") is { } clock) (hour, minute) = (clock / 100, clock % 100);
        else if (slots.Int("hour") is { } h) (hour, minute) = (h, slots.Int("minute") ?? 0);
        else return slots["part"];
        if (hour > 24 || minute > 59) return null;
        hour = (slots["ampm"], slots["part"]) switch
        {
            ("am", _) => hour % 12,
            ("pm", _) or (null, "TAF" or "TEV") when hour <= 12 => (hour % 12) + 12,
            (null, "TNI") when hour is >= 6 and < 12 => hour + 12,
            _ => hour,
        };
        return string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}{Zone(slots)}");
    }

    /// <summary>The distance from UTC, where the zone's name tells it.</summary>
    private static string? Zone(Slots slots) => slots["zone"] is ['Z' or '+' or '-', ..] zone ? zone : null;
}
