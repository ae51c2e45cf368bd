using Chancery.Tests.Support;
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

    [Fact]
    public void The_same_evening_is_that_of_the_day_told_though_a_month_was_told_since() =>
        Assert.Equal(["4 May 2015 = 2015-05-04", "this month = 2015-05", "the same evening = 2015-05-04TEV"],
            TimeReading.Values("Fiji closed the port on 4 May 2015. Fires have burnt there this month. Tonga replied the same evening.", "2015-05-06"));

    [Fact]
    public void The_same_day_may_be_told_right_after() =>
        Assert.Equal(["the same day = 2015-01-08", "8 January = 2015-01-08"], TimeReading.Values("Both envoys were called in on the same day, 8 January, over the remarks.", "2015-03-16"));

    [Fact]
    public void Since_a_month_is_since_the_last_one() =>
        Assert.Equal("2020-11", Assert.Single(Reads.Of("Shots have been fired there since November, when the truce ended.", "2021-09-26").Times).Value);

    [Fact]
    public void Since_what_was_on_a_day_is_past_though_the_verb_looks_ahead() =>
        Assert.Equal("2023-09-24", Assert.Single(Reads.Of("It would be the first round since the attack of Sept. 24 in the north.", "2023-11-23").Times).Value);

    [Fact]
    public void What_is_to_be_completed_by_a_day_lies_ahead() =>
        Assert.Equal("2024-09-10", Assert.Single(Reads.Of("The withdrawal of the Fijian troops is to be completed by September 10.", "2024-03-12").Times).Value);

    [Fact]
    public void What_a_measure_follows_is_past() =>
        Assert.Equal("2023-11-20", Assert.Single(Reads.Of("The measure follows the expulsion on Monday of a Fijian consul.", "2023-11-21").Times).Value);
}
