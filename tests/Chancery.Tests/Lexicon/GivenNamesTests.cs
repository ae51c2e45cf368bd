using Chancery.Lexicon;
using Xunit;

namespace Chancery.Tests.Lexicon;

public class GivenNamesTests
{
    private static readonly GivenNames Names = GivenNames.Load(LexiconFiles.Embedded);

    [Theory]
    [InlineData("Ingrid", "female")]
    [InlineData("Ingrid Solberg", "female")]
    [InlineData("TOMÁS", "male")]
    [InlineData("Tomas", "male")]
    [InlineData("Kim", null)]
    [InlineData("Xqz", null)]
    [InlineData("", null)]
    public void A_name_has_the_gender_of_those_who_bear_it(string name, string? gender) => Assert.Equal(gender, Names.GenderOf(name));

    [Fact]
    public void A_name_of_both_is_known_all_the_same()
    {
        Assert.True(Names.Knows("Kim"));
        Assert.False(Names.Knows("Xqz"));
    }
}
