using Chancery.Times;
using Chancery.Times.Meanings;

namespace Chancery.Resolution.Dating;

/// <summary>Finds the date in an agency's dateline, "QUITO, March 3, 2015 (Agency) —": the day on which the report was sent.</summary>
internal static class Datelines
{
    /// <summary>Places and date of a dateline are shorter than this, and so is the agency after them.</summary>
    private const int Longest = 60;

    /// <summary>The index of the expression that is the dateline's date, or −1.</summary>
    public static int Find(Reading reading)
    {
        if (reading.Times.Count == 0 || reading.Article.Body.Count == 0) return -1;
        TimeExpression time = reading.Times[0];
        string text = reading.Article.Text;
        int start = reading.Article.Body[0].Start;
        while (start < time.Span.Start && char.IsWhiteSpace(text[start])) start++;
        bool isDay = time.Meaning is TimeMeaning.Named { Relation: Relation.None, Fields: { Month: not null, Day: not null, Calendar: null } };
        return isDay && IsPlaces(text.AsSpan(start, time.Span.Start - start)) && EndsInDash(text.AsSpan(time.Span.End)) ? 0 : -1;
    }

    /// <summary>"QUITO, ", "Addis Ababa, Ethiopia, ": capitalised words, then a comma or a slash.</summary>
    private static bool IsPlaces(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        if (text.Length is < 4 or > Longest || text[^1] is not (',' or '/' or '(')) return false;
        bool inWord = false;
        foreach (char c in text)
        {
            if (c == '\n' || char.IsDigit(c) || (!inWord && char.IsLower(c))) return false;
            inWord = char.IsLetter(c) || (inWord && c is '-' or '\'' or '’');
        }

        return true;
    }

    /// <summary>" (Agency) —", " /Agency/ --" or a dash alone.</summary>
    private static bool EndsInDash(ReadOnlySpan<char> rest)
    {
        rest = rest[..Math.Min(rest.Length, Longest)].TrimStart([' ', ',', '.', ')', '\u00A0']);
        if (rest.IsEmpty) return false;
        if (rest[0] is '(' or '/' or '[')
        {
            int close = rest[1..].IndexOf(rest[0] switch { '(' => ')', '[' => ']', _ => '/' });
            if (close < 1) return false;
            rest = rest[(close + 2)..].TrimStart();
        }

        return !rest.IsEmpty && rest[0] is '—' or '–' or '-' or '_' or ':';
    }
}
