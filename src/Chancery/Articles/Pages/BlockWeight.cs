using Chancery.Articles.Plain;

namespace Chancery.Articles.Pages;

/// <summary>
/// How much each block speaks for or against being part of the report, summed over the tree. Prose speaks for it by its length;
/// links, and short lines that end in no sentence, against it. What a marked element holds counts for nothing,
/// unless it holds most of the page's prose.
/// </summary>
internal static class BlockWeight
{
    private const double ShareThatClears = .45;
    private const double ShareThatClearsAll = .9;

    public static void Weigh(PageNode root)
    {
        Sum(root);
        Settle(root, Math.Max(1, root.Prose));
        Sum(root);
    }

    /// <summary>Weight of one block.</summary>
    public static double Of(PageNode block)
    {
        string text = block.Text!;
        double links = (double)block.LinkChars / text.Length;
        if (links > .5) return -.5 * block.LinkChars - 5;
        bool sentence = LineForm.EndsSentence(text);
        double weight = text.Length - (2.5 * block.LinkChars);
        if (text.Length < 60) weight = sentence ? weight * .5 : -4;
        else if (!sentence && !block.IsHeading && text.Length < 160) weight *= .3;
        if (block.IsHeading) weight = Math.Min(weight, 0);
        if (block.Tag is "li" or "td" or "th" or "dd" or "dt") weight *= .6;
        return weight;
    }

    private static void Sum(PageNode node)
    {
        node.Weight = 0;
        (node.Prose, node.Chars, node.Links) = (0, 0, 0);
        if (node.IsDropped) return;
        if (node.IsBlock)
        {
            node.Weight = Of(node);
            (node.Chars, node.Links) = (node.Text!.Length, node.LinkChars);
            node.Prose = node.Weight > 40 ? node.Chars : 0;
            return;
        }

        foreach (PageNode child in node.Children)
        {
            Sum(child);
            node.Weight += child.Weight > 0 ? child.Weight : child.Weight * .25;
            node.Prose += child.Prose;
            node.Chars += child.Chars;
            node.Links += child.Links;
        }
    }

    private static void Settle(PageNode node, int pageProse)
    {
        foreach (PageNode child in node.Children)
        {
            if (child.IsMarked && !child.IsBody && child.Prose < Allowed(child) * pageProse) child.IsDropped = true;
            else Settle(child, pageProse);
        }
    }

    private static double Allowed(PageNode node) => node.Sign.Never > 0 && node.Tag is not ("p" or "li") ? ShareThatClearsAll : ShareThatClears;
}
