using Chancery.Articles;
using Chancery.Lexicon;
using NodaTime;
using Xunit;

namespace Chancery.Tests.Articles;

public sealed class DateFormsTests
{
    private static readonly DateForms Forms = new(LexiconFiles.Embedded);

    [Theory]
    [InlineData("2016-09-27")]
    [InlineData("2016-09-27T08:15:00+02:00")]
    [InlineData("20160927")]
    [InlineData("/2016/09/27/")]
    [InlineData("Tue, 27 Sep 2016 08:15:00 GMT")]
    [InlineData("Published: September 27th, 2016 at noon")]
    [InlineData("Sept. 27, 2016")]
    [InlineData("27th of September, 2016")]
    [InlineData("27.09.2016")]
    [InlineData("27.9.16")]
    [InlineData("27/09/2016")]
    [InlineData("09/27/2016")]
    [InlineData("27. September 2016")]
    [InlineData("27 de septiembre de 2016")]
    [InlineData("27 сентября 2016")]
    [InlineData("2016年9月27日")]
    [InlineData("27-Sep-2016")]
    public void One_day_in_its_many_prints(string text) => Assert.Equal(new LocalDate(2016, 9, 27), Forms.First(text));

    [Theory]
    [InlineData("2016-13-27")]
    [InlineData("31 February 2016")]
    [InlineData("call 2016 09 27")]
    [InlineData("version 1.2.3")]
    [InlineData("September 2016")]
    [InlineData("99999999")]
    [InlineData("")]
    public void What_is_no_day_gives_none(string text) => Assert.Null(Forms.First(text));

    [Fact]
    public void An_undecided_order_follows_the_readers_habit()
    {
        Assert.Equal(new LocalDate(2019, 3, 4), Forms.First("03/04/2019"));
        Assert.Equal(new LocalDate(2019, 4, 3), Forms.First("03/04/2019", dayFirst: true));
    }
}
