using System.Collections.Frozen;
using Chancery.Lexicon;
using NodaTime;

namespace Chancery.Articles;

/// <summary>
/// Dates as pages, headers and metadata print them, at a place in a text: ISO 8601 in its extended and basic forms,
/// RFC 822, day-month-year and month-day-year with month names in many languages, and all-number forms.
/// This is for furniture and metadata; dates in prose are found by the room after this one.
/// </summary>
internal sealed class DateForms
{
    private const string Path = "articles/months.yaml";
    private readonly FrozenDictionary<string, int> _months;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenSet<string> _between;
    private readonly FrozenSet<string> _ordinals;

    public DateForms(LexiconFiles files)
    {
        LexiconNode root = LexiconNode.Read(files, Path);
        root.Only("months", "between", "ordinals");
        _months = Months(root["months"] ?? throw root.Error("'months' is missing"));
        _lookup = _months.GetAlternateLookup<ReadOnlySpan<char>>();
        _between = root.Texts("between").ToFrozenSet(StringComparer.Ordinal);
        _ordinals = root.Texts("ordinals").ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The first date in the text, or null.</summary>
    /// <param name="dayFirst">How 03/04/2019 is meant where nothing decides.</param>
    public LocalDate? First(ReadOnlySpan<char> text, bool dayFirst = false)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (Starts(text, i) && TryAt(text, i, dayFirst, out LocalDate date, out _)) return date;
        }

        return null;
    }

    /// <summary>A date that begins exactly at <paramref name="at"/>.</summary>
    public bool TryAt(ReadOnlySpan<char> text, int at, bool dayFirst, out LocalDate date, out int end)
    {
        var cursor = new DateCursor(text, at);
        bool found = char.IsAsciiDigit(text[at]) ? TryNumber(ref cursor, dayFirst, out date) : TryMonthFirst(ref cursor, out date);
        end = cursor.At;
        return found;
    }

    /// <summary>True where a date could begin: at a digit or letter that continues neither a number nor a word.</summary>
    public static bool Starts(ReadOnlySpan<char> text, int i) =>
        char.IsAsciiDigit(text[i])
            ? i == 0 || !(char.IsAsciiDigit(text[i - 1]) || (text[i - 1] is '.' or ',' or '-' or '/' && i > 1 && char.IsAsciiDigit(text[i - 2])))
            : char.IsLetter(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1]));

    private bool TryNumber(ref DateCursor cursor, bool dayFirst, out LocalDate date)
    {
        date = default;
        int digits = cursor.Number(out int first);
        if (digits == 8) return Valid(first / 10000, first / 100 % 100, first % 100, out date) && cursor.Boundary();
        if (digits == 14) return false;
        if (digits == 4) return TryYearFirst(ref cursor, first, out date);
        if (digits is < 1 or > 2) return false;
        int mark = cursor.At;
        if (cursor.Separator('.', '/', '-') is var separator and not '\0' && cursor.Number(out int second) is 1 or 2 && cursor.Same(separator))
        {
            int length = cursor.Number(out int year);
            if (length == 2 && separator == '.') year += 2000;
            else if (length != 4) return false;
            bool swap = second > 12 || (separator == '/' && !dayFirst && first <= 12);
            return cursor.Boundary() && (swap ? Valid(year, first, second, out date) : Valid(year, second, first, out date));
        }

        cursor.At = mark;
        if (cursor.PeekWord() is { Length: > 0 } ordinal && _ordinals.Contains(ordinal.ToString())) cursor.At += ordinal.Length;
        cursor.Gap();
        return TryMonthName(ref cursor, out int month) && TryYear(ref cursor, out int y) && Valid(y, month, first, out date);
    }

    private bool TryYearFirst(ref DateCursor cursor, int year, out LocalDate date)
    {
        date = default;
        char separator = cursor.Separator('-', '/', '.', '年', '_');
        if (separator != '\0' && cursor.Number(out int month) is 1 or 2)
        {
            if (!cursor.Same(separator == '年' ? '月' : separator)) return false;
            int digits = cursor.Number(out int day);
            return digits is 1 or 2 && Valid(year, month, day, out date);
        }

        cursor.Gap();
        return TryMonthName(ref cursor, out int named) && cursor.Gap() && cursor.Number(out int d) is 1 or 2 && Valid(year, named, d, out date);
    }

    private bool TryMonthFirst(ref DateCursor cursor, out LocalDate date)
    {
        date = default;
        if (!TryMonthName(ref cursor, out int month)) return false;
        cursor.Gap();
        if (cursor.Number(out int day) is not (1 or 2)) return false;
        if (cursor.PeekWord() is { Length: > 0 } ordinal && _ordinals.Contains(ordinal.ToString())) cursor.At += ordinal.Length;
        return TryYear(ref cursor, out int year) && Valid(year, month, day, out date);
    }

    private bool TryMonthName(ref DateCursor cursor, out int month)
    {
        month = 0;
        Span<char> buffer = stackalloc char[20];
        for (int tries = 0; tries < 3; tries++)
        {
            ReadOnlySpan<char> word = cursor.PeekWord();
            if (word.Length is 0 or > 20) return false;
            Span<char> lower = buffer[..word.Length];
            word.ToLowerInvariant(lower);
            if (_lookup.TryGetValue(lower, out month))
            {
                cursor.At += word.Length;
                return true;
            }

            if (!_between.Contains(lower.ToString())) return false;
            cursor.At += word.Length;
            cursor.Gap();
        }

        return false;
    }

    private bool TryYear(ref DateCursor cursor, out int year)
    {
        cursor.Gap();
        if (cursor.PeekWord() is { Length: > 0 } word && _between.Contains(word.ToString().ToLowerInvariant()))
        {
            cursor.At += word.Length;
            cursor.Gap();
        }

        return cursor.Number(out year) == 4;
    }

    private static bool Valid(int year, int month, int day, out LocalDate date)
    {
        date = default;
        if (year is < 1700 or > 2199 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return false;
        date = new(year, month, day);
        return true;
    }

    private static FrozenDictionary<string, int> Months(LexiconNode list)
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        int number = 0;
        foreach (LexiconNode names in list.Items)
        {
            number++;
            foreach (LexiconNode name in names.Items)
            {
                if (!months.TryAdd(name.Text, number) && months[name.Text] != number) throw name.Error($"'{name.Text}' names two months");
            }
        }

        return number == 12 ? months.ToFrozenDictionary(StringComparer.Ordinal) : throw list.Error("twelve lists are expected");
    }
}
