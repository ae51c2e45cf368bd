using Chancery.Articles;
using Chancery.Lexicon;
using NodaTime;
using Xunit;

namespace Chancery.Tests.Articles;

public sealed class PageReaderTests
{
    private const string First = "Fiji's foreign minister told reporters in Suva that the high commission in Wellington would move to a new building before the winter, after years of delay and two changes of plan.";
    private const string Second = "The move, she said, had been agreed with New Zealand in March, and the consular section would stay open throughout so that nobody need wait for a passport longer than usual.";
    private const string Third = "An opposition member asked what the building would cost; the minister answered that parliament would have the figures by the end of the week, and not before.";

    private static readonly ArticleParser Parser = new(LexiconFiles.Embedded);

    private static Article Read(string html, string? url = null) => Parser.Parse(new ArticleInput { Id = "page", Html = html, Url = url });

    private static string Page(string body, string head = "") =>
        $"<!doctype html><html lang=en><head><title>Wellington mission to move | Suva Post</title>{head}</head><body>{body}</body></html>";

    private static string Story(string around = "") => $"<div class=story-text><p>{First}</p>{around}<p>{Second}</p><p>{Third}</p></div>";

    private static string Text(Article article) => string.Join("\n\n", article.Body.Select(s => s.Of(article.Text).Trim()));

    private static readonly string Whole = $"{First}\n\n{Second}\n\n{Third}";

    [Fact]
    public void The_report_is_taken_and_what_surrounds_it_is_left()
    {
        string page = Page($"""
            <header><nav><a href=/>Home</a> <a href=/world>World</a></nav></header>
            <main><h1>Wellington mission to move</h1><p class=byline>By Mere Tora</p>
            <div class="share-bar"><a href=#>Facebook</a><a href=#>Print</a></div>
            {Story("<figure><img src=a.jpg><figcaption>The old building on the hill above the harbour, seen last year.</figcaption></figure><aside><h3>Read next</h3><a href=/b>Lagoon talks go on in Tarawa</a></aside>")}
            <section class="related-stories"><h2>Related</h2><p>A long teaser about another matter altogether, which speaks of ministers and missions in Nauru.</p></section>
            <div id="comments"><p>I have lived next to that building for thirty years and never once saw the flag taken down in time.</p></div></main>
            <footer>© 2019 Suva Post. All rights reserved.</footer>
            """);
        Article article = Read(page);
        Assert.Equal(Whole, Text(article));
        Assert.Equal("Wellington mission to move", article.Title);
    }

    [Fact]
    public void Spans_point_into_the_extracted_text()
    {
        Article article = Read(Page(Story("<p>Advertisement</p>")));
        Assert.All(article.Body, s => Assert.InRange(s.End, s.Start + 1, article.Text.Length));
        Assert.Equal(Whole, Text(article));
    }

    [Fact]
    public void A_cookie_note_longer_than_the_report_is_not_the_report()
    {
        string note = string.Concat(Enumerable.Repeat("<p>We and our partners store and read what your browser keeps, in order to measure what you read and to improve it all.</p>", 12));
        Assert.Equal(Whole, Text(Read(Page($"<div class=cookie-consent>{note}</div><article>{Story()}</article>"))));
    }

    [Fact]
    public void Another_report_on_the_same_page_is_left_out()
    {
        string other = $"<article><h2>Tonga elects a speaker</h2><p>{new string('x', 5).Replace("x", "The house in Nuku'alofa sat until midnight before a speaker was found, members said. ")}</p></article>";
        Assert.Equal(Whole, Text(Read(Page($"<article><h1>Wellington mission to move</h1>{Story()}</article>{other}"))));
    }

    [Fact]
    public void What_the_page_states_about_itself_is_kept()
    {
        const string head = """
            <meta property="og:site_name" content="Suva Post"><link rel=canonical href="https://post.example/world/mission">
            <meta property="article:section" content="World"><meta name="article:modified_time" content="2018-06-13T09:00:00+12:00">
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Wellington mission to move","author":[{"name":"Mere Tora"},{"name":"Ana Rokotui"}],"datePublished":"2018-06-12T23:30:00+12:00"}]}</script>
            """;
        Article article = Read(Page(Story(), head), "https://post.example/world/mission?utm=1");
        Assert.Equal(("Wellington mission to move", "Mere Tora, Ana Rokotui", "Suva Post", "World", "https://post.example/world/mission"), (article.Title, article.Author, article.Outlet, article.Section, article.Url));
        Assert.Equal((new LocalDate(2018, 6, 12), "metadata"), (article.Published!.Day, article.Published.Basis));
        Assert.StartsWith("2018-06-13", article.Modified, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta name=pubdate content=2018-06-12>")]
    [InlineData("<meta itemprop=datePublished content='2018-06-12T01:00:00Z'>")]
    [InlineData("<time datetime=2018-06-12 pubdate>a while ago</time>")]
    [InlineData("<span class=entry-date>12 June 2018</span>")]
    [InlineData("<p>Published on June 12, 2018 by the foreign desk</p>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2018-06-12\",\n\"description\":\"a\tbroken string\"}</script>")]
    [InlineData("<meta name=date content=0018-99-99><span class=published>12.06.2018</span>")]
    public void The_day_of_publication_is_found_wherever_the_page_keeps_it(string where) =>
        Assert.Equal(new LocalDate(2018, 6, 12), Read(Page(where + Story())).Published?.Day);

    [Fact]
    public void A_day_in_the_address_dates_the_page() =>
        Assert.Equal(new LocalDate(2018, 6, 12), Read(Page(Story()), "https://post.example/2018/06/12/mission").Published?.Day);

    [Fact]
    public void A_page_without_a_date_stays_undated() => Assert.Null(Read(Page(Story())).Published);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b class=a>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<x></y>")]
    public void Endless_nesting_ends(string opening)
    {
        Article article = Read($"<p>{First}</p>" + string.Concat(Enumerable.Repeat(opening, 60_000)) + "deep");
        Assert.Contains("Fiji", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<script>")]
    [InlineData("<!--")]
    [InlineData("<html><head></head></html>")]
    [InlineData("<script type='application/ld+json'>{{{</script><p>\uD800</p>")]
    public void Broken_markup_gives_what_there_is(string html) => Assert.NotNull(Read(html).Text);

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"BODY\"}</script>")]
    [InlineData("<script id=state type='application/json'>{\"page\":{\"story\":{\"html\":\"<p>BODY</p>\"},\"menu\":[\"Home\",\"World\"]}}</script>")]
    [InlineData("<script>window.STATE = {\"blocks\":[{\"type\":\"p\",\"text\":\"FIRST\"},{\"type\":\"p\",\"text\":\"SECOND\"},{\"type\":\"p\",\"text\":\"THIRD\"}]}; draw();</script>")]
    public void A_report_held_only_in_the_pages_data_is_found(string script)
    {
        string filled = script.Replace("BODY", $"{First} {Second} {Third}").Replace("FIRST", First).Replace("SECOND", Second).Replace("THIRD", Third);
        Article article = Read(Page("<div id=app></div>" + filled));
        Assert.StartsWith(First, article.Text, StringComparison.Ordinal);
        Assert.EndsWith(Third, article.Text, StringComparison.Ordinal);
        Assert.Null(article.NotAnArticle);
    }

    [Fact]
    public void Pages_that_are_no_articles_are_told_with_the_reason()
    {
        string list = string.Concat(Enumerable.Range(1, 24).Select(i => $"<div class=entry><h3><a href=/{i}>Ministers meet again in island number {i}</a></h3><p>They met.</p></div>"));
        Assert.Contains("listing", Read(Page(list), "https://post.example/world").NotAnArticle, StringComparison.Ordinal);
        Assert.Contains("front page", Read(Page(Story()), "https://post.example/").NotAnArticle, StringComparison.Ordinal);
        Assert.Contains("film", Read(Page("<p>Watch.</p><meta property=og:type content=video.other>"), "https://post.example/v").NotAnArticle, StringComparison.Ordinal);
        Assert.Contains("without text", Read(Page("<div id=app></div>"), "https://post.example/a").NotAnArticle, StringComparison.Ordinal);
        Assert.Null(Read(Page(Story()), "https://post.example/world/mission").NotAnArticle);
    }

    [Fact]
    public void The_agency_of_a_dateline_is_kept() =>
        Assert.Equal("Pacnews", Read(Page($"<article><p>SUVA, June 12 (Pacnews) — {First}</p><p>{Second}</p></article>")).Credit);
}
