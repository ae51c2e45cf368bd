using AngleSharp.Dom;

namespace Chancery.Articles.Pages;

/// <summary>
/// An element that can hold blocks, or (with <see cref="Text"/>) one block: a run of text that a browser sets as one paragraph.
/// Built by <see cref="PageTree"/>, weighed by <see cref="BlockWeight"/>.
/// </summary>
internal sealed class PageNode(PageNode? parent, IElement element, string tag)
{
    public PageNode? Parent { get; } = parent;

    public IElement Element { get; } = element;

    /// <summary>The nearest block element's lower-case name.</summary>
    public string Tag { get; } = tag;

    public List<PageNode> Children { get; } = [];

    /// <summary>The block's text, white space collapsed, line breaks kept; null for an element.</summary>
    public string? Text { get; init; }

    /// <summary>Characters of <see cref="Text"/> that stand in links.</summary>
    public int LinkChars { get; init; }

    public PageSign Sign { get; set; }

    /// <summary>Stated by its item property to hold the report.</summary>
    public bool IsBody { get; set; }

    /// <summary>Furniture by its names, its role or its tag.</summary>
    public bool IsMarked { get; set; }

    /// <summary>Left out of the report.</summary>
    public bool IsDropped { get; set; }

    /// <summary>How much speaks for the report in this node and below it.</summary>
    public double Weight { get; set; }

    /// <summary>Characters of prose (blocks that weigh in favour) below.</summary>
    public int Prose { get; set; }

    /// <summary>Characters of all blocks below, and those in links.</summary>
    public int Chars { get; set; }

    public int Links { get; set; }

    public bool IsBlock => Text is not null;

    public bool IsHeading => Tag is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
}
