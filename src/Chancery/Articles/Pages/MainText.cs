using System.Text;
using Chancery.Articles.Plain;

namespace Chancery.Articles.Pages;

/// <summary>
/// Finds the element that holds the report and writes its blocks out. From the body down, the walk goes into a child
/// as long as that child holds nearly all that speaks for the report; what remains beside it is judged piece by piece.
/// </summary>
internal sealed class MainText(FurnitureWords words)
{
    private const double Dominance = .82;

    public List<PageNode> Blocks(PageNode root, string? title)
    {
        PageNode container = Descend(root);
        Prune(container, container);
        var blocks = new List<PageNode>();
        Collect(container, blocks);
        Trim(blocks, title);
        return blocks;
    }

    /// <summary>The blocks as text: paragraphs parted by an empty line, list items and table cells by a line break.</summary>
    public static string Write(List<PageNode> blocks)
    {
        var text = new StringBuilder();
        PageNode? last = null;
        foreach (PageNode block in blocks)
        {
            if (last is not null) text.Append(IsTight(last) && IsTight(block) ? "\n" : "\n\n");
            text.Append(block.Text);
            last = block;
        }

        return text.ToString();
    }

    private static bool IsTight(PageNode block) => block.Tag is "li" or "td" or "th" or "tr" or "dt" or "dd";

    private static PageNode Descend(PageNode root)
    {
        PageNode at = root;
        while (true)
        {
            PageNode? next = null;
            foreach (PageNode child in at.Children)
            {
                if (!child.IsDropped && !child.IsBlock && child.Weight > 0 && child.Weight >= Dominance * at.Weight && (next is null || child.Weight > next.Weight)) next = child;
            }

            if (next is null) return at;
            at = next;
        }
    }

    private static void Prune(PageNode node, PageNode container)
    {
        foreach (PageNode child in node.Children)
        {
            if (child.IsDropped || child.IsBlock) continue;
            if (IsFurniture(child)) child.IsDropped = true;
            else Prune(child, container);
        }
    }

    /// <summary>An element whose links outweigh its prose, or that stands under a doubtful name with little prose of its own.</summary>
    private static bool IsFurniture(PageNode node)
    {
        if (node.Chars == 0) return true;
        double links = (double)node.Links / node.Chars;
        if (node.Tag is "p" or "blockquote" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6") return links > .9 && node.Prose == 0 && node.Tag is not "p";
        if (node.Tag is "li" or "td" or "tr" or "tbody") return false;
        if (links > .5) return true;
        if (links > .3 && node.Prose < node.Chars / 2) return true;
        return node.Sign.Doubt > 0 && node.Sign.Keep == 0 && node.Prose == 0 && node.Chars < 200;
    }

    private static void Collect(PageNode node, List<PageNode> into)
    {
        if (node.IsDropped) return;
        if (node.IsBlock) into.Add(node);
        foreach (PageNode child in node.Children) Collect(child, into);
    }

    /// <summary>Takes away the title above the text, furniture lines, and headings that nothing follows.</summary>
    private void Trim(List<PageNode> blocks, string? title)
    {
        string folded = title is null ? "" : LineForm.Fold(title);
        blocks.RemoveAll(b => LineFurniture.Reason(b.Text, words) is not null || words.Is("sidebar-heading", b.Text) || words.Is("comments-heading", b.Text));
        int first = blocks.FindIndex(b => b.Text!.Length >= 80);
        for (int i = Math.Max(0, first) - 1; i >= 0; i--)
        {
            if (IsAboveText(blocks[i], folded)) blocks.RemoveAt(i);
        }

        while (blocks.Count > 0 && (blocks[^1].IsHeading || blocks[^1].LinkChars > blocks[^1].Text!.Length * .8)) blocks.RemoveAt(blocks.Count - 1);
    }

    private bool IsAboveText(PageNode block, string title)
    {
        string text = block.Text!;
        return block.Tag == "h1" || (title.Length > 0 && LineForm.Repeats(LineForm.Fold(text), title)) || Byline.Is(text, words) || RelativeTime.Is(text, words)
            || block.LinkChars > text.Length / 2;
    }
}
