using Xunit;

namespace Chancery.Tests.Language;

public sealed class LemmaTests(ShippedAnalyzer shipped) : IClassFixture<ShippedAnalyzer>
{
    [Theory]
    [InlineData("The delegates signed two treaties in Nairobi.", "treaties", "treaty")]
    [InlineData("More than 2,500 people crossed the border.", "2,500", "2500")]
    [InlineData("She lives in nairobi, kenya.", "nairobi", "Nairobi")]
    [InlineData("See you on monday!", "monday", "Monday")]
    [InlineData("The food was sooooo good.", "sooooo", "so")]
    [InlineData("The earnings of the firm rose.", "earnings", "earnings")]
    [InlineData("The envoys of the United Nations left.", "envoys", "envoy")]
    [InlineData("He works for the U.S. government.", "U.S.", "U.S.")]
    public void A_lemma_is_the_word_as_a_dictionary_or_a_map_has_it(string text, string form, string lemma)
    {
        var analysis = shipped.Analyzer.Analyze(text);
        Assert.Equal(lemma, Enumerable.Range(0, analysis.WordCount).Select(i => analysis[i]).Single(w => w.Form.ToString() == form).Lemma);
    }
}
