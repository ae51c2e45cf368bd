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
    private const double Majority = .5;
    private const int ShortestReport = 500;

    public List<PageNode> Blocks(PageNode root, string? title)
    {
        PageNode? anchor = Anchor(root, title);
        PageNode container = Descend(root, anchor);
        Prune(container);
        DropOtherArticles(container, anchor);
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

    /// <summary>The heading that prints the page's own title, where there is one.</summary>
    private static PageNode? Anchor(PageNode root, string? title)
    {
        if (title is null || LineForm.Fold(title) is not { Length: > 8 } folded) return null;
        PageNode? best = null;
        int most = 0;
        foreach (PageNode block in Headings(root))
        {
            string said = LineForm.Fold(block.Text);
            if (said.Length < 9 || said.Length <= most || !(folded.Contains(said, StringComparison.Ordinal) || said.Contains(folded, StringComparison.Ordinal))) continue;
            (best, most) = (block, said.Length);
        }

        return best;
    }

    private static IEnumerable<PageNode> Headings(PageNode node)
    {
        foreach (PageNode child in node.Children)
        {
            if (child.IsBlock && child.Tag is "h1" or "h2" or "h3") yield return child;
            foreach (PageNode below in Headings(child)) yield return below;
        }
    }

    private static PageNode Descend(PageNode root, PageNode? anchor)
    {
        PageNode at = root;
        while (Heaviest(at, anchor) is { } next)
        {
            if (next.Weight < Dominance * at.Weight && !Narrow(at, next, anchor is not null && Holds(next, anchor))) return at;
            at = next;
        }

        return at;
    }

    private static PageNode? Heaviest(PageNode node, PageNode? anchor)
    {
        PageNode? best = null, titled = null;
        foreach (PageNode child in node.Children)
        {
            if (child.IsDropped || child.IsBlock || child.Weight <= 0) continue;
            if (best is null || child.Weight > best.Weight) best = child;
            if (anchor is not null && Holds(child, anchor)) titled = child;
        }

        if (titled is not null && best is not null && titled.Prose >= ShortestReport / 2 && titled.Weight >= .2 * best.Weight) best = titled;
        return best is { } found && !IsFlow(found) ? found : null;
    }

    private static bool Holds(PageNode node, PageNode inner)
    {
        for (PageNode? up = inner; up is not null; up = up.Parent)
        {
            if (up == node) return true;
        }

        return false;
    }

    /// <summary>
    /// Where one child holds most of the report, its siblings are other things unless they are of its kind:
    /// then they are dropped, and true says that the child alone remains.
    /// </summary>
    private static bool Narrow(PageNode node, PageNode best, bool titled)
    {
        if ((!titled && best.Weight < Majority * node.Weight) || best.Prose < ShortestReport) return false;
        bool alone = true, before = true;
        foreach (PageNode child in node.Children)
        {
            before &= child != best;
            if (child == best || child.IsDropped) continue;
            if (child.IsBlock || IsFlow(child) || IsKin(child, best) || (before && IsOpening(child))) alone &= child.Prose == 0;
            else child.IsDropped = true;
        }

        return alone;
    }

    /// <summary>Prose without links that stands before the bulk of the report: its first paragraph, set apart.</summary>
    private static bool IsOpening(PageNode node) => node.Prose is > 60 and < 700 && node.Links == 0 && node.Prose > node.Chars * .8 && node.Sign.Doubt == 0;

    private static bool IsFlow(PageNode node) => node.Tag is "p" or "blockquote" or "ul" or "ol" or "pre" or "table" or "dl" || node.IsHeading;

    private static bool IsKin(PageNode a, PageNode b) =>
        (a.Tag == b.Tag && a.Element.ClassList is { Length: > 0 } names && b.Element.ClassList is { Length: > 0 } others && names[0] == others[0]) || (a.Sign.Keep > 0 && a.Sign.Doubt == 0 && a.Tag == b.Tag && a.Prose > 200);

    private static void Prune(PageNode node)
    {
        foreach (PageNode child in node.Children)
        {
            if (child.IsDropped || child.IsBlock) continue;
            if (!child.IsBody && IsFurniture(child)) child.IsDropped = true;
            else Prune(child);
        }
    }

    /// <summary>Articles set inside the report's element, each under a heading of its own, are other reports.</summary>
    private static void DropOtherArticles(PageNode node, PageNode? anchor)
    {
        foreach (PageNode child in node.Children)
        {
            if (child.IsDropped || child.IsBlock) continue;
            bool other = child.Tag == "article" && Headings(child).Any() && (anchor is null || !Holds(child, anchor)) && node.Prose - child.Prose > ShortestReport / 2;
            if (other) child.IsDropped = true;
            else DropOtherArticles(child, anchor);
        }
    }

    /// <summary>An element whose links outweigh its prose, or that stands under a doubtful name with little prose of its own.</summary>
    private static bool IsFurniture(PageNode node)
    {
        if (node.Chars == 0) return true;
        double links = (double)node.Links / node.Chars;
        if (node.Tag == "p") return links > .85 && node.Chars < 200;
        if (node.Tag == "blockquote" || node.IsHeading) return links > .9 && node.Prose == 0;
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
        blocks.RemoveAll(b => LineFurniture.Reason(b.Text, words) is not null || IsMarkup(b.Text!) || words.Is("sidebar-heading", b.Text) || words.Is("comments-heading", b.Text));
        int first = blocks.FindIndex(b => b.Text!.Length >= 80);
        for (int i = Math.Max(0, first) - 1; i >= 0; i--)
        {
            if (IsAboveText(blocks[i], folded)) blocks.RemoveAt(i);
        }

        while (blocks.Count > 0 && (blocks[^1].IsHeading || blocks[^1].LinkChars > blocks[^1].Text!.Length * .8)) blocks.RemoveAt(blocks.Count - 1);
    }

    /// <summary>Markup shown as text, by a page that escaped it twice.</summary>
    private static bool IsMarkup(string text) => text.StartsWith('<') && text.Contains("=\"", StringComparison.Ordinal) && text.EndsWith('>');

    private bool IsAboveText(PageNode block, string title)
    {
        string text = block.Text!;
        return block.Tag == "h1" || (title.Length > 0 && LineForm.Repeats(LineForm.Fold(text), title)) || Byline.Is(text, words) || RelativeTime.Is(text, words)
            || block.LinkChars > text.Length / 2;
    }
}
