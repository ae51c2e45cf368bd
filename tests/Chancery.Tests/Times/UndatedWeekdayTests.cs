using Chancery.Tests.Support;
using Xunit;

namespace Chancery.Tests.Times;

/// <summary>An article of which only the year is known does not say which Monday it means.</summary>
public sealed class UndatedWeekdayTests
{
    [Theory]
    [InlineData("This Monday")]
    [InlineData("Last Monday")]
    [InlineData("Next Monday")]
    public void A_weekday_of_an_unknown_week_is_no_day(string words)
    {
        var reading = Reads.Of($"{words} Laos permitted the flights. Chad closed its port two years ago, in May 2019.");
        Assert.Equal(2021, reading.Published.Interval!.Earliest!.Value.Year);
        Assert.NotEqual(true, Assert.Single(reading.Times, t => t.Span.Start == 0).Interval?.IsDay);
    }
}
