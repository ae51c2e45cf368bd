using Chancery.Tests.Times;
using Chancery.Times;
using Xunit;

namespace Chancery.Tests.Resolution.Dating;

/// <summary>Words alone, without trees: the tense is told by the words of lexicon/times/tense.yaml.</summary>
public sealed class PublishedDateTests
{
    [Fact]
    public void Metadata_dates_the_article()
    {
        var published = TimeReading.Read("They met on Tuesday.", "2016-03-04").Published;
        Assert.Equal((PublishedBasis.Metadata, "2016-03-04"), (published.Basis, published.Interval!.Text));
    }

    [Fact]
    public void Nothing_dates_an_article_that_says_nothing_of_time()
    {
        var published = TimeReading.Read("The minister praised the accord.").Published;
        Assert.Equal((PublishedBasis.Unknown, null), (published.Basis, published.Interval));
    }
}
