using System.Text;
using AngleSharp.Dom;

namespace Chancery.Articles.Pages;

/// <summary>Turns a document into nodes and blocks, as a browser without styles would set it. What no reader sees is left out.</summary>
internal sealed class PageTree
{
    private const int Deepest = 400;
    private readonly PageMarks _marks;
    private readonly StringBuilder _run = new();
    private int _runLinks;
    private int _linkDepth;

    private PageTree(PageMarks marks) => _marks = marks;

    public static PageNode? Build(IDocument document, PageMarks marks)
    {
        if (document.Body is not { } body) return null;
        var tree = new PageTree(marks);
        var root = new PageNode(null, body, "body");
        tree.Children(body, root, 0);
        tree.Flush(root, body);
        return root;
    }

    private void Children(IElement element, PageNode into, int depth)
    {
        if (depth > Deepest) return;
        foreach (INode child in element.ChildNodes)
        {
            if (child is IText text) Append(text.Data);
            else if (child is IElement inner) Element(inner, into, depth + 1);
        }
    }

    private void Element(IElement element, PageNode into, int depth)
    {
        string tag = element.LocalName;
        if (tag == "br")
        {
            Break(into, element);
            return;
        }

        if (ElementKinds.IsUnseen(tag) || IsHidden(element)) return;
        PageSign sign = default;
        Names(element, ref sign);
        bool marked = IsMarked(element, tag, sign);
        bool block = !ElementKinds.IsInline(tag);
        if (!block && !marked)
        {
            Inline(element, tag, into, depth);
            return;
        }

        if (block) Flush(into, element.ParentElement ?? element);
        else if (_run.Length > 0) marked &= !KeepsSentence(element);
        if (!block && !marked)
        {
            Inline(element, tag, into, depth);
            return;
        }

        Open(element, tag, into, depth, sign, marked);
    }

    private void Open(IElement element, string tag, PageNode into, int depth, PageSign sign, bool marked)
    {
        Flush(into, element.ParentElement ?? element);
        var node = new PageNode(into, element, tag) { Sign = sign, IsMarked = marked, IsBody = _marks.IsBody(element.GetAttribute("itemprop")) };
        into.Children.Add(node);
        if (tag == "a") _linkDepth++;
        Children(element, node, depth);
        Flush(node, element);
        if (tag == "a") _linkDepth--;
    }

    private void Inline(IElement element, string tag, PageNode into, int depth)
    {
        bool link = tag == "a" && element.HasAttribute("href");
        if (link) _linkDepth++;
        Children(element, into, depth);
        if (link) _linkDepth--;
    }

    /// <summary>A marked inline element in the middle of a sentence is a word of it, not furniture.</summary>
    private static bool KeepsSentence(IElement element) => element.TextContent.Length < 80 && element.ParentElement?.LocalName is "p" or "span" or "em" or "strong";

    private void Names(IElement element, ref PageSign sign)
    {
        if (element.ClassName is { Length: > 0 } names) _marks.Read(names.AsSpan(0, Math.Min(names.Length, 300)), ref sign);
        if (element.Id is { Length: > 0 } id) _marks.Read(id.AsSpan(0, Math.Min(id.Length, 80)), ref sign);
    }

    private bool IsMarked(IElement element, string tag, PageSign sign) =>
        ElementKinds.IsFurniture(tag) || (sign.Drop + sign.Never > 0 && tag is not "article" and not "main" and not "blockquote") || _marks.IsFurnitureRole(element.GetAttribute("role"));

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        string? style = element.GetAttribute("style");
        if (style is null) return element.GetAttribute("aria-hidden") == "true" && element.LocalName is not "div" and not "section";
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private void Append(string text)
    {
        foreach (char c in text)
        {
            bool space = char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';
            if (space && (_run.Length == 0 || _run[^1] is ' ' or '\n')) continue;
            if (c == '\u00AD') continue;
            _run.Append(space ? ' ' : c);
            if (_linkDepth > 0) _runLinks++;
        }
    }

    /// <summary>A line break; two of them end the block.</summary>
    private void Break(PageNode into, IElement element)
    {
        while (_run.Length > 0 && _run[^1] == ' ') _run.Length--;
        if (_run.Length > 0 && _run[^1] == '\n') Flush(into, element.ParentElement ?? element);
        else if (_run.Length > 0) _run.Append('\n');
    }

    private void Flush(PageNode into, IElement element)
    {
        int length = _run.Length;
        while (length > 0 && _run[length - 1] is ' ' or '\n') length--;
        if (length > 0)
        {
            string text = _run.ToString(0, length);
            into.Children.Add(new PageNode(into, element, into.Tag) { Text = text, LinkChars = Math.Min(_runLinks, length) });
        }

        _run.Clear();
        _runLinks = 0;
    }
}
