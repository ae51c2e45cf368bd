using Chancery.Articles;
using Chancery.Lexicon;
using NodaTime;
using Xunit;

namespace Chancery.Tests.Articles;

public sealed class TextHygieneTests
{
    private const string Lead = "Peru's foreign minister said on Thursday that the embassy in Rabat would open again before the end of the year.";

    private static readonly ArticleParser Parser = new(LexiconFiles.Embedded);

    private static Article Read(string text, string? title = null, string? author = null) =>
        Parser.Parse(new ArticleInput { Id = "test", Text = text, Title = title, Author = author });

    private static string Body(Article article) => string.Join("|", article.Body.Select(s => s.Of(article.Text).Trim()));

    private static string[] Dropped(Article article) => [.. article.Dropped.Select(d => d.Reason + ": " + d.Span.Of(article.Text).Trim())];

    [Fact]
    public void A_crawler_header_run_into_the_first_line_is_dropped_and_dates_the_article()
    {
        Article article = Read(" date 2014-11-06 " + Lead + "\n\nHe gave no reason.");
        Assert.Equal(Lead + "\n\nHe gave no reason.", Body(article));
        Assert.Equal("crawler-header", Assert.Single(article.Dropped).Reason);
        Assert.Equal(new LocalDate(2014, 11, 6), article.Published!.Day);
        Assert.Equal("header", article.Published.Basis);
        Assert.Equal("2014-11-06", article.Published.Span!.Value.Of(article.Text));
    }

    [Fact]
    public void Header_lines_with_keys_become_metadata()
    {
        Article article = Read("Title: Rabat mission to reopen\nSource: Lima Courier\nDate: 6 November 2014\nRetrieved: 2020-01-02\nURL: https://example.org/a\n\n" + Lead);
        Assert.Equal(Lead, Body(article));
        Assert.Equal(("Rabat mission to reopen", "Lima Courier", "https://example.org/a", "2020-01-02"), (article.Title, article.Outlet, article.Url, article.Crawled));
        Assert.Equal(new LocalDate(2014, 11, 6), article.Published!.Day);
    }

    [Fact]
    public void A_date_in_prose_is_no_header()
    {
        Article article = Read("Date palms were first planted here on 2014-11-06 by the ambassador of Oman, who said he hoped they would outlive him.");
        Assert.Empty(article.Dropped);
        Assert.Null(article.Published);
    }

    [Fact]
    public void Kicker_title_and_byline_are_metadata_not_body()
    {
        Article article = Read("Analysis\n\nPeru to Reopen Rabat Embassy, Minister Says\n\nBy Ana Flores in Lima\n\nMarch 4, 2016\n\n" + Lead);
        Assert.Equal(Lead, Body(article));
        Assert.Equal(("Analysis", "Peru to Reopen Rabat Embassy, Minister Says", "Ana Flores in Lima"), (article.Kicker, article.Title, article.Author));
        Assert.Equal(new LocalDate(2016, 3, 4), article.Published!.Day);
        Assert.Equal(["kicker", "title", "byline", "dateline"], article.Dropped.Select(d => d.Reason));
    }

    [Fact]
    public void A_title_printed_again_below_is_dropped_each_time()
    {
        const string title = "Peru to Reopen Rabat Embassy";
        Article article = Read($"{title}\n\n{title} {title}\n\n{Lead}");
        Assert.Equal(Lead, Body(article));
        Assert.Equal(title, article.Title);
        Assert.All(article.Dropped, d => Assert.Equal("title", d.Reason));
    }

    [Fact]
    public void A_headline_that_is_a_sentence_stays_in_the_body()
    {
        Article article = Read("Peru Will Reopen Rabat Embassy, Minister Says.\n\n" + Lead);
        Assert.Empty(article.Dropped);
        Assert.Equal("Peru Will Reopen Rabat Embassy, Minister Says.", article.Title);
    }

    [Theory]
    [InlineData("RABAT, Morocco (AP) _\n\n")]
    [InlineData("1998: Return\n\n")]
    [InlineData("LIMA, August 8 (Andina) --\n\n")]
    public void Datelines_and_section_headings_are_no_titles(string opening) => Assert.Empty(Read(opening + Lead).Dropped);

    [Fact]
    public void A_teaser_list_with_relative_times_is_dropped_with_its_heading_and_dates_nothing()
    {
        Article article = Read(Lead + "\n\nHe gave no reason.\n\nElsewhere\n\nLake level rises again in Puno\n\nThe level of the lake has risen after…\n\n19 mins ago\n\nTram drivers strike in Casablanca\n\nDrivers walked out on Sunday over…\n\n2 hours ago");
        Assert.Equal(Lead + "\n\nHe gave no reason.", Body(article));
        Assert.Null(article.Published);
        Assert.StartsWith("sidebar: Elsewhere", Assert.Single(Dropped(article)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sidebar_heading_takes_the_headlines_below_it_and_the_report_goes_on()
    {
        Article article = Read(Lead + "\n\nRelated stories\n\nLima names envoy to Rabat\n\nMorocco thanks Peru\n\nThe two ministers will meet again in May, he added.");
        Assert.Equal(Lead + "|The two ministers will meet again in May, he added.", Body(article));
    }

    [Fact]
    public void A_single_quoted_relative_time_in_prose_is_left_alone() =>
        Assert.DoesNotContain(Read(Lead + "\n\n\"They came\n\n2 hours ago\n\nand left again,\" the guard said, pointing at the gate.").Dropped, d => d.Reason == "sidebar");

    [Fact]
    public void The_authors_biography_goes_with_the_line_that_names_him()
    {
        Article article = Read(Lead + "\n\nHe gave no reason.\n\nRosa Quispe\n\nRosa Quispe is our correspondent for the Maghreb and has covered Morocco since 2003.");
        Assert.Equal(Lead + "\n\nHe gave no reason.", Body(article));
        Assert.Equal("Rosa Quispe", article.Author);
        Assert.Equal(["byline", "biography"], article.Dropped.Select(d => d.Reason));
    }

    [Fact]
    public void A_last_paragraph_about_a_person_of_the_news_is_no_biography() =>
        Assert.Empty(Read(Lead + "\n\nRosa Quispe is the ambassador's spokeswoman and a former journalist.").Dropped);

    [Theory]
    [InlineData("Share this article", "share")]
    [InlineData("Advertisement", "advertisement")]
    [InlineData("Sign up for our weekly briefing.", "subscription")]
    [InlineData("Photo: the new chancery building", "caption")]
    public void Furniture_lines_go_wherever_they_stand(string line, string reason)
    {
        Article article = Read(Lead + "\n\n" + line + "\n\nHe gave no reason.");
        Assert.Equal(reason, Assert.Single(article.Dropped).Reason);
        Assert.Equal(Lead + "|He gave no reason.", Body(article));
    }

    [Fact]
    public void A_stated_title_is_dropped_where_the_text_prints_it()
    {
        Article article = Read("Rabat again.\n\n" + Lead, title: "Rabat Again");
        Assert.Equal("title", Assert.Single(article.Dropped).Reason);
        Assert.Equal("Rabat Again", article.Title);
    }

    [Fact]
    public void An_unreadable_stated_date_costs_nothing_but_itself()
    {
        Article article = Parser.Parse(new ArticleInput { Id = "x", Text = Lead, Published = "2016-13-45T99:00" });
        Assert.Null(article.Published);
        Assert.Equal(Lead, Body(article));
    }
}
