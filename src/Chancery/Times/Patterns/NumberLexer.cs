namespace Chancery.Times.Patterns;

/// <summary>Numbers in digits: bare, grouped, with decimals, ordinals, decades, short years, clock times and whole dates. A number joined to letters, money or a share is none of these.</summary>
internal sealed class NumberLexer(Alphabet alphabet)
{
    /// <summary>True for '98 and '90s, with either apostrophe, not joined to a word before it.</summary>
    public bool IsShortYear(ReadOnlySpan<char> text, int at) =>
        at + 2 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '\'' or '’'))
        && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));

    public int Read(ReadOnlySpan<char> text, int at, List<Lexeme> lexemes)
    {
        int start = at;
        bool apostrophe = !char.IsAsciiDigit(text[at]);
        if (apostrophe) at++;
        int digits = at;
        long value = Digits(text, ref at);
        int count = at - digits;
        if (Joined(text, at, 's') && (count is 3 or 4 || (count == 2 && value % 10 == 0)) && value % 10 == 0) return Decade(text, start, at, value, lexemes);
        if (apostrophe) return Add(lexemes, start, at, NumberShape.ShortYear, value < 30 ? 2000 + value : 1900 + value);
        if (DateShapes.TryRead(text, digits, out int end, out int date)) return Add(lexemes, start, end, NumberShape.FullDate, date);
        if (count == 1 && FractionEnd(text, at, value) is var over && over > at) return Add(lexemes, start, over, NumberShape.Fraction, value / (double)(text[over - 1] - '0'));
        if (count <= 2 && DateShapes.TryClock(text, at, value, out end, out int clock)) return Add(lexemes, start, end, NumberShape.Clock, clock);
        if (IsOrdinal(text, at)) return Add(lexemes, start, at + 2, value is > 0 and <= 31 ? NumberShape.Ordinal : NumberShape.LargeOrdinal, value);
        double number = Rest(text, ref at, value, out bool plain);
        NumberShape shape = Refused(text, start, at) ? NumberShape.None : plain ? Shape(value, count) : NumberShape.Large;
        if (plain && shape != NumberShape.None && HasClockMark(text, at, value, count)) return Add(lexemes, start, at, shape, number);
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            shape = NumberShape.None;
            at++;
        }

        return Add(lexemes, start, at, shape, number);
    }

    /// <summary>The end of 1/2, 3/4 and the like, or <paramref name="at"/>.</summary>
    private static int FractionEnd(ReadOnlySpan<char> text, int at, long value) =>
        at + 1 < text.Length && text[at] == '/' && text[at + 1] is >= '2' and <= '4' && value > 0 && value < text[at + 1] - '0'
        && (at + 2 == text.Length || !(char.IsLetterOrDigit(text[at + 2]) || text[at + 2] == '/')) ? at + 2 : at;

    /// <summary>½, ¼, ¾ as one sign.</summary>
    public int ReadFraction(ReadOnlySpan<char> text, int at, List<Lexeme> lexemes) =>
        Add(lexemes, at, at + 1, NumberShape.Fraction, text[at] switch { '½' => 0.5, '¼' => 0.25, _ => 0.75 });

    private static long Digits(ReadOnlySpan<char> text, ref int at)
    {
        long value = 0;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++) value = value > 99_999_999_999 ? value : (value * 10) + (text[at] - '0');
        return value;
    }

    private static bool Joined(ReadOnlySpan<char> text, int at, char letter)
    {
        if (at + 1 < text.Length && text[at] is '\'' or '’') at++;
        return at < text.Length && text[at] == letter && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));
    }

    private static bool IsOrdinal(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]))
        && (text.Slice(at, 2) is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH");

    /// <summary>"9am", "0600hrs": the mark is a word of its own, joined to the hour.</summary>
    private static bool HasClockMark(ReadOnlySpan<char> text, int at, long value, int count)
    {
        int end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        ReadOnlySpan<char> mark = text[at..end];
        return (count <= 2 && value is > 0 and <= 12 && (mark.Equals("am", StringComparison.OrdinalIgnoreCase) || mark.Equals("pm", StringComparison.OrdinalIgnoreCase)))
            || (count == 4 && mark.Equals("hrs", StringComparison.OrdinalIgnoreCase));
    }

    private static bool Refused(ReadOnlySpan<char> text, int start, int end) =>
        (start > 0 && text[start - 1] is '$' or '£' or '€' or '¥' or '#' or '₹') || (start > 1 && text[start - 1] is '.' or ',' && char.IsAsciiDigit(text[start - 2]))
        || (end < text.Length && text[end] is '%' or '°');

    /// <summary>Groups of thousands and decimals after the first digits; <paramref name="plain"/> is false when there were any.</summary>
    private static double Rest(ReadOnlySpan<char> text, ref int at, long value, out bool plain)
    {
        plain = true;
        double number = value;
        while (at + 3 < text.Length && text[at] == ',' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
            && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4])))
        {
            at++;
            number = (number * 1000) + Digits(text, ref at);
            plain = false;
        }

        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            int point = ++at;
            long fraction = Digits(text, ref at);
            number += fraction / Math.Pow(10, at - point);
            plain = false;
        }

        return number;
    }

    private static NumberShape Shape(long value, int count) => (value, count) switch
    {
        (0, _) => NumberShape.Large,
        ( <= 12, <= 2) => NumberShape.Twelve,
        ( <= 24, 2) => NumberShape.TwentyFour,
        ( <= 31, 2) => NumberShape.ThirtyOne,
        (_, 2) => NumberShape.TwoDigits,
        (_, 3) => NumberShape.ThreeDigits,
        ( >= 1000 and < 2200, 4) => NumberShape.FourDigits,
        _ => NumberShape.Large,
    };

    private int Decade(ReadOnlySpan<char> text, int start, int at, long value, List<Lexeme> lexemes)
    {
        int end = text[at] == 's' ? at + 1 : at + 2;
        return Add(lexemes, start, end, NumberShape.Decade, value < 100 ? 1900 + value : value);
    }

    private int Add(List<Lexeme> lexemes, int start, int end, NumberShape shape, double number)
    {
        lexemes.Add(new(start, end, alphabet.OfShape(shape), -1, shape, number));
        return end;
    }
}
