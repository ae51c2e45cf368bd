using Chancery.Language;
using Xunit;

namespace Chancery.Tests.Language;

public sealed class ActiveClauseTests(ShippedAnalyzer shipped) : IClassFixture<ShippedAnalyzer>
{
    [Theory]
    [InlineData("Laos accused Myanmar of piracy.", "Laos", "accused", "Myanmar")]
    [InlineData("Egypt supplied wheat to Sudan.", "Egypt", "supplied", "wheat")]
    [InlineData("Turkey supplied trucks to Niger.", "Turkey", "supplied", "trucks")]
    [InlineData("Latvia granted residence to Georgian exiles.", "Latvia", "granted", "residence")]
    public void A_short_active_sentence_has_its_verb_for_root(string text, string subject, string verb, string thing)
    {
        var analysis = shipped.Analyzer.Analyze(text);
        var words = Enumerable.Range(0, analysis.WordCount).ToList();
        var root = words.Single(i => analysis[i].Head < 0);
        Assert.Equal((verb, "VBD"), (analysis[root].Form.ToString(), analysis[root].Xpos));
        Assert.Contains("VerbForm=Fin", analysis[root].Feats, StringComparison.Ordinal);
        Assert.Equal(subject, Dependent(Deprel.Nsubj));
        Assert.Equal(thing, Dependent(Deprel.Obj));
        Assert.All(words, i => Assert.True(Reaches(analysis, i, root)));

        string Dependent(Deprel relation) => analysis[words.Single(i => analysis[i].Head == root && analysis[i].Relation.Is(relation))].Form.ToString();
    }

    [Theory]
    [InlineData("Man arrested in Peru")]
    [InlineData("Two sailors rescued near Oman")]
    [InlineData("Haiti given more time")]
    [InlineData("Ghana hit by floods")]
    public void A_headline_without_a_finite_verb_stays(string text)
    {
        var analysis = shipped.Analyzer.Analyze(text);
        Assert.DoesNotContain(Enumerable.Range(0, analysis.WordCount), i => analysis[i].Xpos == "VBD" && analysis[i].Head < 0 && analysis[i].Feats == "Mood=Ind|Tense=Past|VerbForm=Fin");
    }

    private static bool Reaches(Analysis analysis, int word, int root)
    {
        for (var steps = 0; steps <= analysis.WordCount && word >= 0; steps++, word = analysis[word].Head)
            if (word == root) return true;
        return false;
    }
}
