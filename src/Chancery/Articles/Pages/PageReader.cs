using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chancery.Articles.Plain;
using Chancery.Lexicon;

namespace Chancery.Articles.Pages;

/// <summary>A page's markup to its report and what it states about it.</summary>
internal sealed class PageReader(LexiconFiles lexicon, FurnitureWords words)
{
    private readonly PageMarks _marks = new(lexicon);
    private readonly MainText _main = new(words);

    public PageText Read(string html, string? url)
    {
        Markup markup = Markup.Of(html);
        using IHtmlDocument document = new HtmlParser(new HtmlParserOptions { IsScripting = true, IsKeepingSourceReferences = false }).ParseDocument(markup.Light);
        PageNode? root = PageTree.Build(document, _marks);
        string title = document.Title ?? "";
        if (root is null) return new PageText("", title, url);
        BlockWeight.Weigh(root);
        return new PageText(MainText.Write(_main.Blocks(root, title)), title, url);
    }
}
