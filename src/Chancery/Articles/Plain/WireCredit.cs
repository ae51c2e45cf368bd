using Chancery.Language;

namespace Chancery.Articles.Plain;

/// <summary>The agency a dateline credits: "LIMA, Aug 8 (Andina) —". Found by form: a place in capitals, a name in brackets, a dash.</summary>
internal static class WireCredit
{
    private const int Reach = 90;

    public static string? Find(string text, IReadOnlyList<Span> body)
    {
        foreach (Span span in body.Take(3))
        {
            ReadOnlySpan<char> start = span.In(text).TrimStart();
            start = start[..Math.Min(start.Length, Reach)];
            int open = start.IndexOf('('), close = start.IndexOf(')');
            if (open is < 1 or > 60 || close < open + 2 || close - open > 30) continue;
            ReadOnlySpan<char> after = start[(close + 1)..].TrimStart();
            if (after.IsEmpty || after[0] is not ('-' or '–' or '—' or '_') || !IsPlace(start[..open])) continue;
            return start[(open + 1)..close].Trim().ToString();
        }

        return null;
    }

    /// <summary>Begins with a word in capitals, as datelines do.</summary>
    private static bool IsPlace(ReadOnlySpan<char> text)
    {
        int capitals = 0;
        while (capitals < text.Length && (char.IsUpper(text[capitals]) || text[capitals] is ' ' or '.' or '-')) capitals++;
        return capitals >= 3 && (capitals == text.Length || text[capitals] is ',' or '(' or ':' || char.IsWhiteSpace(text[capitals - 1]));
    }
}
