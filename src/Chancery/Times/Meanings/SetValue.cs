using System.Globalization;
using Chancery.Times.Patterns;

namespace Chancery.Times.Meanings;

/// <summary>The TIMEX3 value of a frequency: <c>P1D</c> every day, <c>P2W</c> every two weeks, <c>XXXX-07</c> each July, <c>XXXX-WXX-5</c> Fridays.</summary>
internal static class SetValue
{
    public static string Of(Slots slots)
    {
        if (slots["value"] is { } fixedValue) return fixedValue;
        string time = ClockText.Of(slots) ?? "";
        if (slots.Int("weekday") is { } weekday) return string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}") + time;
        if (slots.Has("weekend")) return "XXXX-WXX-WE";
        if (slots.Int("month") is { } month)
            return string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}") + (slots.Int("day") is { } day ? string.Create(CultureInfo.InvariantCulture, $"-{day:00}") : "");
        if (slots.Int("season") is { } season) return "XXXX-" + SeasonText.Code(season);
        if (slots.Int("quarter") is { } quarter) return string.Create(CultureInfo.InvariantCulture, $"XXXX-Q{quarter}");
        if (time.Length > 0) return "XXXX-XX-XX" + time;
        string count = slots.Number("num") is null && slots.Has("vague") ? "X" : ((slots.Number("num") ?? 1) * MeaningBuilder.SizeOf(slots)).ToString(CultureInfo.InvariantCulture);
        return GrainText.Duration(count, MeaningBuilder.UnitOf(slots));
    }
}
