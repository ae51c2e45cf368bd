using Chancery.Articles.Languages;
using Chancery.Articles.Pages;
using Chancery.Articles.Plain;
using Chancery.Language;
using Chancery.Lexicon;
using NodaTime;

namespace Chancery.Articles;

/// <summary>
/// Makes an <see cref="Article"/> of what came in: text or page, with what was stated beside it. Pure: the same input gives the same article.
/// Thread-safe; build one and keep it.
/// </summary>
public sealed class ArticleParser
{
    private readonly TextHygiene _hygiene;
    private readonly DateForms _dates;
    private readonly PageReader _pages;
    private readonly LanguageTeller _languages;

    /// <summary>Loads the knowledge of furniture and dates.</summary>
    /// <exception cref="LexiconException">A file of <c>lexicon/articles</c> cannot be understood.</exception>
    public ArticleParser(LexiconFiles lexicon)
    {
        _dates = new DateForms(lexicon);
        FurnitureWords words = FurnitureWords.Load(lexicon);
        _hygiene = new TextHygiene(words, _dates);
        _pages = new PageReader(lexicon, words, _dates);
        _languages = new LanguageTeller(lexicon);
    }

    /// <summary>What was stated beside the text goes before what the text shows.</summary>
    public Article Parse(ArticleInput input) => input.Text is null && input.Html is { } html ? FromPage(input, html) : FromText(input, input.Text ?? "");

    private Article FromPage(ArticleInput input, string html)
    {
        PageText page = _pages.Read(html, input.Url);
        Article article = FromText(
            input with { Title = input.Title ?? page.Title, Author = input.Author ?? page.Author, Outlet = input.Outlet ?? page.Outlet, Url = page.Url ?? input.Url, Lang = input.Lang ?? page.Language },
            page.Text);
        return article with { Published = article.Published is { Basis: "metadata" } stated ? stated : page.Published ?? article.Published, Modified = page.Modified ?? article.Modified, Section = page.Section, NotAnArticle = page.NotAnArticle };
    }

    private Article FromText(ArticleInput input, string text)
    {
        TextFindings findings = _hygiene.Examine(text, input.Title, input.Author);
        List<DroppedRange> dropped = findings.Ranges();
        List<Span> body = TextHygiene.Body(text, dropped);
        string? url = input.Url ?? findings.Url;
        return new Article
        {
            Id = input.Id,
            Text = text,
            Hash = ArticleHash.Of(url, text),
            Title = input.Title ?? findings.Title,
            Kicker = findings.Kicker,
            Author = input.Author ?? findings.Author,
            Outlet = input.Outlet ?? findings.Outlet,
            Url = url,
            Language = Language(text, body, input.Lang),
            Published = Published(input, findings),
            Modified = findings.Modified is { } day ? Iso(day) : null,
            Credit = WireCredit.Find(text, body),
            Crawled = input.Crawled ?? findings.Crawled,
            Dropped = dropped,
            Body = body,
        };
    }

    /// <summary>The stated language, unless the text itself surely is in another; English where neither tells.</summary>
    private string Language(string text, List<Span> body, string? stated)
    {
        LanguageGuess? told = _languages.Tell(text, body);
        if (told is { IsSure: true } sure && (stated is null || !stated.StartsWith(sure.Tag, StringComparison.OrdinalIgnoreCase))) return sure.Tag;
        return stated ?? "en";
    }

    private PublishedClue? Published(ArticleInput input, TextFindings findings)
    {
        if (input.Published is { Length: >= 8 } stated && _dates.First(stated) is { } day) return new(day, "metadata", "stated beside the article");
        return findings.Published is { } found ? new(found.Day, "header", found.Why, found.Span) : null;
    }

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
