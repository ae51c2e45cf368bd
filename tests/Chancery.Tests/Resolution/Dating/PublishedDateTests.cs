using Chancery.Tests.Support;
using Chancery.Tests.Times;
using Chancery.Times;
using Xunit;

namespace Chancery.Tests.Resolution.Dating;

/// <summary>When an article appeared, by its metadata, its dateline or its own words.</summary>
public sealed class PublishedDateTests
{
    [Fact]
    public void Metadata_dates_the_article()
    {
        var published = TimeReading.Read("They met on Tuesday.", "2016-03-04").Published;
        Assert.Equal((PublishedBasis.Metadata, "2016-03-04"), (published.Basis, published.Interval!.Text));
    }

    [Theory]
    [InlineData("QUITO, March 3, 2015 (Andes Sur) — The minister left.", "2015-03-03")]
    [InlineData("ADDIS ABABA, Ethiopia, 4 June 2018 /Horn Agency/ -- The minister left.", "2018-06-04")]
    public void A_dateline_dates_the_article(string text, string day)
    {
        var published = TimeReading.Read(text).Published;
        Assert.Equal((PublishedBasis.Header, day), (published.Basis, published.Interval!.Text));
    }

    [Fact]
    public void A_day_told_without_a_dateline_is_no_date_of_the_article() =>
        Assert.NotEqual(PublishedBasis.Header, TimeReading.Read("In Quito, on March 3, 2015, the minister left - and stayed away.").Published.Basis);

    [Fact]
    public void A_dateline_without_its_year_takes_the_year_the_text_proves()
    {
        var published = Reads.Of("QUITO, May 3 (Andes Sur) — The two broke off relations on 7 September 2012. Four years ago the last envoy left. He returned in October 2015.").Published;
        Assert.Equal("2016-05-03", published.Interval!.Text);
    }

    [Fact]
    public void The_weekday_an_article_opens_with_is_fresh()
    {
        var published = Reads.Of("The minister of Laos left for Suva on Wednesday. The envoy of Chad flew home yesterday week. The two will meet on 8 May 2029. They had met on 3 May 2029.").Published;
        Assert.Equal("[2029-05-03..2029-05-05]", published.Interval!.Text);
    }

    [Fact]
    public void An_old_year_in_the_background_does_not_choose_among_weekdays()
    {
        var published = Reads.Of("Flights to Suva have been banned since Wednesday, 22 September. The port has been closed since 2006.").Published;
        Assert.True(published.Interval?.Latest is null, $"2010 is one of several such years, yet it says {published.Interval}");
    }

    [Fact]
    public void The_news_an_article_opens_with_is_fresh()
    {
        var published = Reads.Of("On 3 March 2015 the minister received the envoy of Chad. The two had last met in 2013.").Published;
        Assert.Equal("[2015-03-03..2015-04-03]", published.Interval!.Text);
    }

    [Theory]
    [InlineData("The two states cut ties two years ago, in May 2029.", "[2031-01-01..2031-11-30]")]
    [InlineData("The two states cut ties in 2029, two years ago.", "[2031-01-01..2031-12-31]")]
    [InlineData("The envoy of Chad left last month, in May 2029.", "[2029-06-01..2029-06-30]")]
    [InlineData("The envoy of Chad left ten days ago, on 3 May 2029.", "2029-05-13")]
    [InlineData("The envoy of Chad left yesterday (3 May 2029).", "2029-05-04")]
    public void A_date_said_twice_counted_and_by_the_calendar_dates_the_writing(string text, string edtf) =>
        Assert.Equal(edtf, Reads.Of(text).Published.Interval?.Text);

    [Fact]
    public void What_is_told_as_past_and_what_will_be_bound_the_article_between_them()
    {
        var published = Reads.Of("The summit will be held on 3 June 2015. The treaty was signed on 4 May 2014, and the envoys met on Monday.").Published;
        Assert.Equal("[2014-05-04..2015-06-03]", published.Interval!.Text);
    }

    [Fact]
    public void Nothing_dates_an_article_that_says_nothing_of_time()
    {
        var published = TimeReading.Read("The minister praised the accord.").Published;
        Assert.Equal((PublishedBasis.Unknown, null), (published.Basis, published.Interval));
    }
}
