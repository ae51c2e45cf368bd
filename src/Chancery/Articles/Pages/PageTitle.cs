using Chancery.Articles.Plain;

namespace Chancery.Articles.Pages;

/// <summary>A page's title without the name of its outlet.</summary>
internal static class PageTitle
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " « ", " » ", " · ", " • ", ": "];

    /// <summary>The stated title, else the document's, cut where a separator parts it from the outlet's name.</summary>
    public static string? Of(string? stated, string? document, string? outlet)
    {
        string? title = stated ?? document;
        if (string.IsNullOrWhiteSpace(title)) return null;
        title = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (string separator in Separators)
        {
            int cut = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (cut < 8) continue;
            string tail = title[(cut + separator.Length)..];
            bool named = outlet is not null && LineForm.Fold(tail) is { Length: > 1 } said && (LineForm.Fold(outlet).Contains(said, StringComparison.Ordinal) || said.Contains(LineForm.Fold(outlet), StringComparison.Ordinal));
            if (named || (stated is null && separator != ": " && LineForm.WordCount(tail) <= 4 && LineForm.WordCount(title.AsSpan(0, cut)) >= 4)) return title[..cut].Trim();
        }

        return title;
    }
}
