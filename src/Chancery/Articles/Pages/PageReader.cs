using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chancery.Articles.Plain;
using Chancery.Lexicon;

namespace Chancery.Articles.Pages;

/// <summary>A page's markup to its report and what it states about it.</summary>
internal sealed class PageReader
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = true, IsKeepingSourceReferences = false };

    private const int ShortestReport = 300;

    private readonly PageMarks _marks;
    private readonly PageNames _names;
    private readonly MainText _main;
    private readonly PageDate _date;
    private readonly JsonLd _jsonLd;

    public PageReader(LexiconFiles lexicon, FurnitureWords words, DateForms forms)
    {
        _marks = new PageMarks(lexicon);
        _names = new PageNames(lexicon);
        _main = new MainText(words);
        _date = new PageDate(forms, _names);
        _jsonLd = new JsonLd(_names);
    }

    public PageText Read(string html, string? url)
    {
        Markup markup = Markup.Of(html);
        using IHtmlDocument document = new HtmlParser(Options).ParseDocument(markup.Light);
        var facts = new PageFacts();
        var elements = new PageElements(_names);
        elements.Read(document, facts);
        foreach (var (attributes, data) in markup.DataScripts)
        {
            if (attributes.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) _jsonLd.Read(data, facts);
        }

        string? address = Address(facts, url);
        string? outlet = facts["outlet"] ?? Host(address);
        string? title = PageTitle.Of(facts["title"], document.Title, outlet);
        PageNode? root = PageTree.Build(document, _marks);
        string? language = Language(document.DocumentElement.GetAttribute("lang") ?? facts["language"]);
        string text = "";
        int headlines = 0;
        if (root is not null)
        {
            BlockWeight.Weigh(root);
            headlines = PageKind.Headlines(root);
            text = MainText.Write(_main.Blocks(root, title ?? document.Title));
        }

        if (text.Length < ShortestReport && Elsewhere(facts, markup) is { } held && held.Length > text.Length * 2) text = held;
        return new PageText(text)
        {
            Title = title,
            Author = facts["author"] ?? Byline(elements.Author),
            Outlet = outlet,
            Url = address,
            Language = language,
            Section = facts["section"],
            NotAnArticle = PageKind.NotAnArticle(url, facts, headlines, text),
            Published = _date.Find(facts, elements, root, address ?? url, dayFirst: language is not (null or "en")),
            Modified = facts["modified"],
        };
    }

    /// <summary>The report as the page's data holds it, for a page that a script would have drawn.</summary>
    private string? Elsewhere(PageFacts facts, Markup markup)
    {
        string? held = facts.Body ?? JsonBody.Find(markup.DataScripts);
        if (held is null) return null;
        if (!held.Contains('<', StringComparison.Ordinal)) return System.Net.WebUtility.HtmlDecode(held).Trim();
        using IHtmlDocument fragment = new HtmlParser(Options).ParseDocument(Markup.Of(held).Light);
        if (PageTree.Build(fragment, _marks) is not { } root) return null;
        BlockWeight.Weigh(root);
        return MainText.Write(_main.Blocks(root, null));
    }

    /// <summary>The canonical address, unless it is the outlet's front page.</summary>
    private static string? Address(PageFacts facts, string? url)
    {
        string? stated = facts.Canonical ?? facts["address"];
        if (stated is null || !Uri.TryCreate(url is null ? null : new Uri(url, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } given ? given : null, stated, out Uri? address) || address.Scheme is not ("http" or "https")) return url;
        return address.AbsolutePath.Length <= 1 && url is not null ? url : address.AbsoluteUri;
    }

    private static string? Host(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Host.Length > 0 ? (address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host) : null;

    private static string? Byline(string? said)
    {
        if (said is not { Length: > 3 and < 100 }) return null;
        return said.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? said[3..].Trim() : said;
    }

    private static string? Language(string? tag)
    {
        int cut = tag?.AsSpan().IndexOfAny('-', '_') ?? -1;
        string? primary = cut > 0 ? tag![..cut] : tag;
        return primary is { Length: 2 or 3 } ? primary.ToLowerInvariant() : null;
    }
}
