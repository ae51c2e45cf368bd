using Chancery.Language;

namespace Chancery.Articles.Plain;

/// <summary>The agency a dateline at the head of the body credits.</summary>
internal static class WireCredit
{
    public static string? Find(string text, IReadOnlyList<Span> body)
    {
        foreach (Span span in body.Take(3))
        {
            int start = span.Start;
            while (start < span.End && char.IsWhiteSpace(text[start])) start++;
            if (Dateline.At(text, start)?.Credit is { } credit) return credit.Of(text).Trim();
        }

        return null;
    }
}
