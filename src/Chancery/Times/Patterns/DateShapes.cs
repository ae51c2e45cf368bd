using NodaTime;

namespace Chancery.Times.Patterns;

/// <summary>Dates and clock times written in digits with signs between.</summary>
internal static class DateShapes
{
    /// <summary>2017-05-10, 2017/5/10, 5/10/2017 and 10.5.2017; month first unless only day first makes a date. <paramref name="date"/> is year × 10000 + month × 100 + day.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out int end, out int date)
    {
        date = 0;
        end = at;
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        char sign = '\0';
        for (int i = 0; i < 3; i++)
        {
            int from = end;
            while (end < text.Length && char.IsAsciiDigit(text[end]) && end - from < 5) parts[i] = (parts[i] * 10) + (text[end++] - '0');
            lengths[i] = end - from;
            if (lengths[i] is 0 or > 4) return false;
            if (i == 2) break;
            if (end >= text.Length || text[end] is not ('-' or '/' or '.') || (sign != '\0' && text[end] != sign)) return false;
            sign = text[end++];
        }

        if (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == sign) && !IsInstant(text, end)) return false;
        return lengths[0] == 4 ? Compose(parts[0], parts[1], parts[2], out date) : Trailing(parts, lengths, out date);
    }

    /// <summary>10:30 or 10:30:15, the hour already read; also 9.30 before "a.m." or "p.m." is left to the patterns.</summary>
    public static bool TryClock(ReadOnlySpan<char> text, int at, long hour, out int end, out int clock)
    {
        end = at;
        clock = 0;
        if (hour > 24 || !TwoAfter(text, at, out int minute) || minute > 59) return false;
        end = at + 3;
        if (TwoAfter(text, end, out int second) && second < 60) end += 3;
        if (end < text.Length && char.IsAsciiDigit(text[end])) return false;
        clock = ((int)hour * 100) + minute;
        return true;
    }

    private static bool TwoAfter(ReadOnlySpan<char> text, int at, out int value)
    {
        value = 0;
        if (at + 2 >= text.Length || text[at] != ':' || !char.IsAsciiDigit(text[at + 1]) || !char.IsAsciiDigit(text[at + 2])) return false;
        value = ((text[at + 1] - '0') * 10) + text[at + 2] - '0';
        return true;
    }

    private static bool IsInstant(ReadOnlySpan<char> text, int at) => text[at] == 'T' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static bool Trailing(ReadOnlySpan<int> parts, ReadOnlySpan<int> lengths, out int date)
    {
        date = 0;
        if (lengths[0] > 2 || lengths[1] > 2 || lengths[2] is not (2 or 4)) return false;
        int year = lengths[2] == 4 ? parts[2] : parts[2] < 30 ? 2000 + parts[2] : 1900 + parts[2];
        return Compose(year, parts[0], parts[1], out date) || Compose(year, parts[1], parts[0], out date);
    }

    private static bool Compose(int year, int month, int day, out int date)
    {
        date = (year * 10000) + (month * 100) + day;
        return year is > 999 and < 2200 && month is > 0 and <= 12 && day > 0 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
    }
}
