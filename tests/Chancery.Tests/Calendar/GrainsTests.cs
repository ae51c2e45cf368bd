using Chancery.Calendar;
using NodaTime;
using Xunit;

namespace Chancery.Tests.Calendar;

public sealed class GrainsTests
{
    [Fact]
    public void A_unit_holds_its_days_and_borders_the_next()
    {
        for (var day = new LocalDate(1995, 1, 1); day.Year < 2005; day = day.PlusDays(13))
        {
            foreach (Grain grain in Enum.GetValues<Grain>().Where(g => g >= Grain.Day))
            {
                Days unit = Days.Of(day, grain);
                Assert.True(unit.Contains(day));
                Assert.Equal(unit, Days.Of(unit.Last, grain));
                Assert.NotEqual(unit, Days.Of(unit.Last.PlusDays(1), grain));
            }
        }
    }

    [Fact]
    public void Decades_before_Christ_run_as_they_are_counted()
    {
        Days seventies = Days.Of(new(-471, 5, 1), Grain.Decade);
        Assert.Equal((-478, -469), (seventies.First.Year, seventies.Last.Year));
    }

    [Theory]
    [InlineData("persian", 1395, 1, 1, "2016-03-20")]
    [InlineData("persian", 1399, 12, 30, "2021-03-20")]
    [InlineData("islamic", 1441, 9, 1, "2020-04-24")]
    public void Days_of_other_calendars(string calendar, int year, int month, int day, string ours) =>
        Assert.Equal(ours, OtherCalendars.Find(calendar, year, month, day)!.Value.First.ToString("uuuu-MM-dd", null));

    [Fact]
    public void A_day_the_calendar_does_not_have_is_none() => Assert.Null(OtherCalendars.Find("persian", 1398, 12, 30));
}
