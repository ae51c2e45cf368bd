using System.Text;

namespace Chancery.Articles;

/// <summary>The charset a page names in its first bytes, and how large a page may be.</summary>
public static class PageCharset
{
    /// <summary>Characters of markup above which a page is not read: a hundred times the largest news page.</summary>
    public const int LargestPage = 32 * 1024 * 1024;

    public const string TooLarge = "this page is larger than 32 MB, which no article is";

    /// <summary>The name in a <c>meta</c> element (<c>charset</c>, or <c>content</c> with <c>http-equiv</c>) of the first 4 KB, or null.</summary>
    public static string? Of(ReadOnlySpan<byte> page)
    {
        string head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, 4096)]);
        for (int at = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf("<meta", at + 5, StringComparison.OrdinalIgnoreCase))
        {
            int end = head.IndexOf('>', at);
            if (end < 0) break;
            int name = head.IndexOf("charset", at, end - at, StringComparison.OrdinalIgnoreCase);
            if (name < 0) continue;
            string rest = head[(name + 7)..end].TrimStart(' ', '=', '"', '\'');
            int stop = rest.AsSpan().IndexOfAny("\"' ;/>");
            string found = stop < 0 ? rest : rest[..stop];
            if (found.Length > 0) return found;
        }

        return null;
    }
}
