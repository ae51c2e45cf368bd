using Chancery.Articles.Plain;
using Chancery.Lexicon;
using Xunit;

namespace Chancery.Tests.Articles;

public sealed class FurnitureWordsTests
{
    private static readonly FurnitureWords Words = FurnitureWords.Load(LexiconFiles.Embedded);

    [Fact]
    public void Every_class_holds_its_own_example() =>
        Assert.All(Words.All, c => Assert.True(c.Holds(c.Example), $"{c.Name} does not hold '{c.Example}'"));

    [Theory]
    [InlineData("share", "Share prices fell in Lagos")]
    [InlineData("advertisement", "Adverse weather closed the port")]
    [InlineData("sidebar-heading", "Related countries were invited")]
    [InlineData("byline", "Byron's house in Athens")]
    public void A_class_does_not_hold_prose_that_begins_alike(string name, string line) => Assert.False(Words.Is(name, line));

    [Fact]
    public void A_missing_class_is_named_in_the_error() =>
        Assert.Contains("no-such-class", Assert.Throws<LexiconException>(() => Words.Class("no-such-class")).Message, StringComparison.Ordinal);
}
