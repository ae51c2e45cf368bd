namespace Chancery.Language.Segmenting;

/// <summary>A web or mail address inside a chunk, found by its marks; what encloses it (brackets, a stop after it) is left out.</summary>
internal readonly record struct Address(Span Span, uint Kind)
{
    private static readonly string[] Endings = [".com", ".org", ".net", ".edu", ".gov", ".info", ".html", ".htm", ".co.", ".int"];

    public static Address In(string text, Span chunk)
    {
        var part = chunk.In(text);
        var kind = KindOf(part);
        if (kind == 0) return default;
        var (start, end) = (chunk.Start, chunk.End);
        while (start < end && text[start] is '(' or '<' or '[' or '"' or '\'' or '“' or '‘') start++;
        while (end > start && text[end - 1] is ')' or '>' or ']' or '"' or '\'' or '”' or '’' or '.' or ',' or ';' or ':' or '!' or '?') end--;
        return new Address(new Span(start, end), kind);
    }

    /// <summary>Where <paramref name="offset"/> lies: 0 no address, 1 outside, 2 inside, 3 at its beginning, 4 at its end; told apart by the kind of address.</summary>
    public uint Relation(int offset)
    {
        if (Kind == 0) return 0;
        var place = offset < Span.Start || offset > Span.End ? 1u : offset == Span.Start ? 3u : offset == Span.End ? 4u : 2u;
        return (Kind * 8) + place;
    }

    private static uint KindOf(ReadOnlySpan<char> part)
    {
        if (part.Length < 5) return 0;
        if (part.Contains("://", StringComparison.Ordinal) || part.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return 1;
        var at = part.IndexOf('@');
        if (at > 0 && part[at..].Contains('.')) return 2;
        foreach (var ending in Endings)
            if (part.Contains(ending, StringComparison.OrdinalIgnoreCase)) return 3;
        return 0;
    }
}
