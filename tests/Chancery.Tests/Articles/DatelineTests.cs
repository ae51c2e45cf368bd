using Chancery.Articles;
using Xunit;

namespace Chancery.Tests.Articles;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("LIMA, March 13 (Andes Sur) — The", "Andes Sur")]
    [InlineData("ADDIS ABABA, Ethiopia, 4 June 2018 /Horn Agency/ -- The", "Horn Agency")]
    [InlineData("San Martín (Peru), Jul 2 (Andes Sur) - The", "Andes Sur")]
    [InlineData("SUVA, Sept. 26 - The", null)]
    [InlineData("APIA, March 16: The", null)]
    [InlineData("TALLINN, Estonia — The", null)]
    [InlineData("RIGA (BNS) _ The", "BNS")]
    [InlineData("LIMA, March 13. /Andes Sur/. The", "Andes Sur")]
    [InlineData("LIMA, March 13, 2022 /Andes Sur/. The", "Andes Sur")]
    [InlineData("Lima, March 13 (Andes Sur) The", "Andes Sur")]
    public void Places_date_and_agency_before_a_dash_are_one(string text, string? credit)
    {
        Dateline? found = Dateline.At(text, 0);
        Assert.Equal((text.Length - "The".Length, credit), (found?.Span.End, found?.Credit?.Of(text)));
    }

    [Theory]
    [InlineData("The minister of Fiji (Suva) - a lawyer - left.")]
    [InlineData("Suva — the capital — was quiet.")]
    [InlineData("In Quito, on March 3, the minister left - and stayed away.")]
    [InlineData("FIJI: the minister left.")]
    [InlineData("In Quito, on March 3 (a Monday) the minister left.")]
    [InlineData("Quito, which hosted the 2019 (Pacific) Games, won.")]
    public void Prose_with_a_dash_is_none(string text) => Assert.Null(Dateline.At(text, 0));

    [Fact]
    public void It_stands_at_the_start_of_a_line() => Assert.Null(Dateline.At("In LIMA, March 13 (Andes Sur) — The", 3));
}
