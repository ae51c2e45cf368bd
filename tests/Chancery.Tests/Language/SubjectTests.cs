using Chancery.Language;
using Xunit;

namespace Chancery.Tests.Language;

public sealed class SubjectTests(ShippedAnalyzer shipped) : IClassFixture<ShippedAnalyzer>
{
    [Theory]
    [InlineData("The first meeting between the ministers after the severance of relations was held in Oslo on Friday.", "meeting", "held")]
    [InlineData("A meeting between the ministers of Chile and Ghana after the closure of the embassies took place in Accra.", "meeting", "took")]
    [InlineData("The talks since the war have failed.", "talks", "failed")]
    public void A_phrase_of_the_subject_is_no_second_subject(string text, string subject, string verb)
    {
        var analysis = shipped.Analyzer.Analyze(text);
        int head = Enumerable.Range(0, analysis.WordCount).Single(i => analysis[i].Form.ToString() == verb);
        Assert.Equal([subject], Enumerable.Range(0, analysis.WordCount).Where(i => analysis[i].Head == head && analysis[i].Relation.Is(Deprel.Nsubj)).Select(i => analysis[i].Form.ToString()));
    }

    [Theory]
    [InlineData("During their meeting in Geneva, Ana Rojas and Kofi Mensah talked about fish.", "Ana", "talked")]
    [InlineData("At the talks in Lisbon, Luisa Paz warned of a new dispute.", "Luisa", "warned")]
    public void A_name_before_the_verb_is_its_subject_and_not_the_place_before_it(string text, string subject, string verb)
    {
        var analysis = shipped.Analyzer.Analyze(text);
        int head = Enumerable.Range(0, analysis.WordCount).Single(i => analysis[i].Form.ToString() == verb);
        Assert.Equal([subject], Enumerable.Range(0, analysis.WordCount).Where(i => analysis[i].Head == head && analysis[i].Relation.Is(Deprel.Nsubj)).Select(i => analysis[i].Form.ToString()));
    }

    [Theory]
    [InlineData("Chile and Bolivia hold talks on Saturday and Sunday.", "hold", "VBP")]
    [InlineData("The envoys plan a visit to Accra.", "plan", "VBP")]
    [InlineData("\"The ball is in their court,\" Guyana's envoy put it.", "put", "VBD")]
    public void A_root_with_a_subject_is_a_finite_verb(string text, string verb, string xpos)
    {
        var analysis = shipped.Analyzer.Analyze(text);
        var word = Enumerable.Range(0, analysis.WordCount).Select(i => analysis[i]).Single(w => w.Form.ToString() == verb);
        Assert.Equal((Upos.Verb, xpos, verb), (word.Upos, word.Xpos, word.Lemma));
    }

    [Fact]
    public void A_clause_of_its_own_keeps_its_subject()
    {
        var analysis = shipped.Analyzer.Analyze("The ministers left after the talks ended.");
        Assert.Equal(2, Enumerable.Range(0, analysis.WordCount).Count(i => analysis[i].Relation.Is(Deprel.Nsubj)));
    }
}
