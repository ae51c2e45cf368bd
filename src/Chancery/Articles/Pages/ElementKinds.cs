using System.Collections.Frozen;

namespace Chancery.Articles.Pages;

/// <summary>The HTML standard's elements by how a browser sets them.</summary>
internal static class ElementKinds
{
    private static readonly FrozenSet<string> Unseen = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "input", "select", "textarea", "option", "audio", "video", "map", "head", "link", "meta", "base", "title", "datalist", "math", "progress", "meter", "dialog");

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(StringComparer.Ordinal,
        "a", "b", "i", "em", "strong", "span", "u", "small", "sub", "sup", "font", "abbr", "acronym", "cite", "code", "q", "time", "mark", "label", "ins", "del", "s", "strike", "tt", "big", "kbd", "samp", "bdi", "bdo", "dfn", "var", "img", "wbr", "data", "nobr", "ruby", "rt", "rp", "picture", "source", "button");

    private static readonly FrozenSet<string> Furniture = FrozenSet.Create(StringComparer.Ordinal, "nav", "footer", "aside", "figure", "figcaption", "button", "form", "menu");

    public static bool IsUnseen(string tag) => Unseen.Contains(tag);

    public static bool IsInline(string tag) => Inline.Contains(tag);

    /// <summary>Furniture by its meaning; a page that sets its whole text in a form or an aside is told by the share of prose.</summary>
    public static bool IsFurniture(string tag) => Furniture.Contains(tag);
}
