using Xunit;

namespace Chancery.Tests.Times;

public sealed class AnchorTests
{
    [Fact]
    public void In_a_history_the_year_goes_on_from_the_date_before()
    {
        const string text = "In 1961 the protectorate lost its garrison. The governor resigned in March 1962. In 1963 a treaty was drafted. "
            + "On 4 May 1964 the island became independent. On 7 June the first embassy opened. The following year the navy left.";
        Assert.Equal(
            ["1961 = 1961", "March 1962 = 1962-03", "1963 = 1963", "4 May 1964 = 1964-05-04", "7 June = 1964-06-07", "The following year = 1965"],
            TimeReading.Values(text, "2011-02-01"));
    }

    [Fact]
    public void In_news_the_same_day_is_counted_from_the_day_of_writing() =>
        Assert.Equal(["7 June = 2011-06-07"], TimeReading.Values("The embassy opened on 7 June.", "2011-06-12"));

    [Fact]
    public void A_day_told_opens_the_count_for_what_comes_later() =>
        Assert.Equal(["May 4, 2015 = 2015-05-04", "Three days later = 2015-05-07", "the day before = 2015-05-06"],
            TimeReading.Values("He landed on May 4, 2015. Three days later he left; the day before, he had dined there.", "2016-01-01"));

    [Fact]
    public void A_year_that_is_no_year_is_left_alone() =>
        Assert.Empty(TimeReading.Values("The code is 2882015, resolution 1701 stands, and 1990 soldiers paid $2016 for flight 1812.", "2016-01-01"));

    [Theory]
    [InlineData("since 1980", "1980/..")]
    [InlineData("until 1980", "../1980")]
    public void Half_open_ranges_keep_their_open_end(string words, string edtf)
    {
        var time = Assert.Single(TimeReading.Read($"Oman had no envoy there {words}.", "2016-01-01").Times);
        Assert.Equal(edtf, time.Interval!.Text);
    }

    [Fact]
    public void Without_a_date_nothing_is_invented()
    {
        var times = TimeReading.Read("They met on Tuesday and again on May 19, four years ago.").Times;
        Assert.Equal(["XXXX-WXX-2", "XXXX-05-19", "XXXX"], times.Select(t => t.Value));
        Assert.All(times, t => Assert.Null(t.Interval));
    }
}
