namespace Chancery.Language.Segmenting;

/// <summary>
/// A stretch of a chunk inside which no word ends, whatever its marks: a web or mail address, the name of a file or of a host.
/// No treebank cuts one, and no model sees enough of them to learn that.
/// </summary>
internal static class ClosedStretch
{
    private static readonly string[] Endings =
    [
        "com", "org", "net", "edu", "gov", "info", "int", "uk", "html", "htm", "asp", "php", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx",
        "txt", "zip", "exe", "jpg", "jpeg", "png", "gif", "mp3", "avi",
    ];

    /// <summary>The first such stretch of <paramref name="chunk"/>; empty when it has none.</summary>
    public static Span Find(string text, Span chunk)
    {
        var part = chunk.In(text);
        if (part.Length < 5 || !part.ContainsAny('.', ':', '@')) return default;
        var (start, end) = Web(part);
        if (end == 0) (start, end) = Mail(part);
        if (end == 0) (start, end) = Host(part);
        return new Span(chunk.Start + start, chunk.Start + end);
    }

    private static (int Start, int End) Web(ReadOnlySpan<char> part)
    {
        var scheme = part.IndexOf("://", StringComparison.Ordinal);
        var start = scheme > 0 ? scheme : part.IndexOf("www.", StringComparison.OrdinalIgnoreCase);
        if (start < 0 || (scheme <= 0 && start > 0 && char.IsLetterOrDigit(part[start - 1]))) return default;
        while (scheme > 0 && start > 0 && char.IsAsciiLetter(part[start - 1])) start--;
        var length = part[start..].IndexOfAny("<>\"|“”«»");
        var end = length < 0 ? part.Length : start + length;
        while (end > start && !char.IsLetterOrDigit(part[end - 1]) && part[end - 1] is not ('/' or '=' or '&' or '%' or '#' or '+' or '~')) end--;
        return end > start + 4 ? (start, end) : default;
    }

    private static (int Start, int End) Mail(ReadOnlySpan<char> part)
    {
        var at = part.IndexOf('@');
        if (at <= 0) return default;
        var (start, end) = (at, at + 1);
        while (start > 0 && IsNamePart(part[start - 1])) start--;
        while (end < part.Length && IsNamePart(part[end])) end++;
        while (!char.IsAsciiLetterOrDigit(part[end - 1]) && end > at + 1) end--;
        var dot = part[(at + 1)..end].LastIndexOf('.');
        return start < at && dot > 0 && end - (at + 1) - dot > 2 ? (start, end) : default;
    }

    private static (int Start, int End) Host(ReadOnlySpan<char> part)
    {
        for (var start = 0; start < part.Length; start++)
        {
            if (!IsNamePart(part[start])) continue;
            var end = start + 1;
            while (end < part.Length && IsNamePart(part[end])) end++;
            var next = end;
            while (end > start && part[end - 1] is '.' or '-' or '_') end--;
            var run = part[start..Math.Max(start, end)];
            var dot = run.LastIndexOf('.');
            if (dot > 0 && char.IsAsciiLetterOrDigit(run[dot - 1]) && IsEnding(run[(dot + 1)..])) return (start, end);
            start = next;
        }

        return default;
    }

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';

    private static bool IsEnding(ReadOnlySpan<char> last)
    {
        foreach (var ending in Endings)
            if (last.Equals(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
