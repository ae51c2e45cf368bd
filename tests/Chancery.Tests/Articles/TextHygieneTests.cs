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

    [Theory]
    [InlineData("March 4, 2016 09:41 pm | Updated 11:02 pm PKT - LIMA", "2016-03-04")]
    [InlineData("Published On 4 Mar 2016", "2016-03-04")]
    [InlineData("4 March 2016, 16:45", "2016-03-04")]
    [InlineData("Updated: Saturday 5 March 2016 10:00 | Published: Friday 4 March 2016 09:00", "2016-03-04")]
    public void A_line_of_date_and_clocks_dates_the_article(string line, string day)
    {
        Article article = Read($"Peru to reopen its embassy in Rabat\n\n{line}\n\n{Lead}");
        Assert.Equal(Lead, Body(article));
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, article.Published!.Day);
    }

    [Fact]
    public void What_was_only_updated_is_not_dated_by_it()
    {
        Article article = Read("Peru to reopen its embassy in Rabat\n\nUpdated: 5 March 2016\n\n" + Lead);
        Assert.Equal((null, "2016-03-05"), (article.Published, article.Modified));
    }

    [Fact]
    public void Byline_and_date_may_stand_below_a_standfirst()
    {
        const string standfirst = "It is the first Peruvian mission to open in North Africa for eleven years and will issue visas.";
        Article article = Read($"Peru to reopen its embassy in Rabat\n\n{standfirst}\n\nBy Ana Flores\n\n4 March 2016\n\n{Lead}");
        Assert.Equal($"{standfirst}|{Lead}", Body(article));
        Assert.Equal(("Ana Flores", new LocalDate(2016, 3, 4)), (article.Author, article.Published!.Day));
    }

    [Fact]
    public void A_chronicles_headings_are_no_dates_of_the_article() =>
        Assert.Null(Read(Lead + "\n\n4 March 2016\n\nThe two ministers met in Quito and agreed on little else.\n\n9 May 2017\n\nThe envoy of Peru left for home.").Published);

    [Theory]
    [InlineData("Ana Flores", "Ana Flores")]
    [InlineData("Ana Flores, Lima", "Ana Flores")]
    [InlineData("Ali bin Omar | Rabat", "Ali bin Omar")]
    [InlineData("By Yu Ho", "Yu Ho")]
    public void A_name_between_title_and_text_is_a_byline(string line, string author)
    {
        Article article = Read($"Peru to reopen its embassy in Rabat\n\n{line}\n\n{Lead}");
        Assert.Equal((author, Lead), (article.Author, Body(article)));
    }

    [Fact]
    public void A_press_releases_head_and_foot_are_metadata()
    {
        Article article = Read($"REPUBLIC OF PERU - MINISTRY OF FOREIGN AFFAIRS\n\nPress release No. 12\n\nMission in Rabat to be reopened\n\n{Lead}\n\nLima, March 4, 2016\n\nPress Office - press@mfa.example");
        Assert.Equal(Lead, Body(article));
        Assert.Equal(("Mission in Rabat to be reopened", new LocalDate(2016, 3, 4)), (article.Title, article.Published!.Day));
    }

    [Fact]
    public void The_date_of_a_teaser_below_dates_nothing() =>
        Assert.Null(Read($"{Lead}\n\nRelated coverage\n\nLima names envoy to Rabat\n\nMarch 4, 2016").Published);

    [Theory]
    [InlineData("The chancery in Rabat. PHOTO/LIMA TIMES", "caption")]
    [InlineData("(With inputs from Andina)", "biography")]
    [InlineData("Tags: Peru, Morocco, embassies", "tags")]
    [InlineData("Share this story: Facebook | Telegram", "share")]
    [InlineData("The Lima Times - all rights reserved. Read our terms.", "copyright")]
    [InlineData("Peru names envoy to Rabat - 2 days ago", "sidebar")]
    [InlineData("Inés Paz is a senior journalist based in Quito who covers the Andes.", "biography")]
    public void Furniture_below_the_text_goes(string line, string reason)
    {
        Article article = Read($"{Lead}\n\nHe gave no reason for the delay of the mission.\n\n{line}");
        Assert.Equal(reason, Assert.Single(article.Dropped).Reason);
    }

    [Fact]
    public void Somebody_whom_the_report_names_is_not_its_author() =>
        Assert.Empty(Read($"Inés Paz was held in Rabat, her paper said on Monday, and was freed after an hour.\n\n{Lead}\n\nInés Paz is a journalist based in Quito.").Dropped);

    [Fact]
    public void More_from_a_section_and_its_headlines_are_a_sidebar()
    {
        Article article = Read($"{Lead}\n\nMORE FROM THE ANDES\n\nLake level rises again in Puno\nYesterday, 22:10\n\nRead more:\n\nQuito names envoy to Rabat");
        Assert.Equal(Lead, Body(article));
    }
}
