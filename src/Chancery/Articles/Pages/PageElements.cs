using AngleSharp.Dom;

namespace Chancery.Articles.Pages;

/// <summary>One pass over a document's elements: what <c>meta</c> and <c>link</c> state, and the elements that may hold a visible date.</summary>
internal sealed class PageElements(PageNames names)
{
    private const int MostDates = 200;

    /// <summary>Elements that may hold a date, in document order.</summary>
    public List<IElement> Dates { get; } = [];

    public string? Author { get; private set; }

    public void Read(IDocument document, PageFacts facts)
    {
        foreach (IElement element in document.All)
        {
            switch (element.LocalName)
            {
                case "meta":
                    Meta(element, facts);
                    break;
                case "link":
                    if (element.GetAttribute("rel") is { } rel && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase)) facts.Canonical ??= element.GetAttribute("href");
                    if (element.GetAttribute("itemprop") is { } stated && names.Of(stated) is { } found) facts.Add(found.Kind, element.GetAttribute("content") ?? element.GetAttribute("datetime"), found.Rank, stated);
                    break;
                default:
                    Other(element, facts);
                    break;
            }
        }
    }

    private void Meta(IElement meta, PageFacts facts)
    {
        string? content = meta.GetAttribute("content");
        if (string.IsNullOrWhiteSpace(content)) content = meta.GetAttribute("datetime");
        if (string.IsNullOrWhiteSpace(content)) return;
        string? name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
        if (name is null || names.Of(name) is not { } found) return;
        if (found.Kind == "author" && content.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return;
        facts.Add(found.Kind, content, found.Rank, name);
    }

    private void Other(IElement element, PageFacts facts)
    {
        string? property = element.GetAttribute("itemprop");
        if (property is not null && names.Of(property) is { } found)
        {
            string? value = element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.GetAttribute("title");
            if (found.Kind is "published" or "modified") facts.Add(found.Kind, value ?? Short(element), found.Rank, property);
            else if (found.Kind == "author") Author ??= Short(element);
        }

        if (Author is null && (element.GetAttribute("rel") == "author" || element.ClassName is "author" or "byline" or "byline-name" or "author-name" or "author vcard")) Author = Short(element);
        if (Dates.Count >= MostDates) return;
        if (element.LocalName is "time" or "abbr" || (element.ClassName is { Length: > 0 } classes && names.NamesDate(classes)) || (element.Id is { Length: > 0 } id && names.NamesDate(id))) Dates.Add(element);
    }

    /// <summary>The text of an element that holds little, or null.</summary>
    public static string? Short(IElement element)
    {
        string text = element.TextContent;
        if (text.Length > 400) return null;
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length is > 0 and < 200 ? text : null;
    }
}
