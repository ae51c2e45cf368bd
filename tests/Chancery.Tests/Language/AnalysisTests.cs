using Chancery.Language;
using Xunit;

namespace Chancery.Tests.Language;

public sealed class AnalysisTests
{
    private const string Sample = """
        # newpar
        1	Peru	Peru	PROPN	NNP	Number=Sing	3	nsubj	_	_
        2-3	doesn't	_	_	_	_	_	_	_	_
        2	does	do	AUX	VBZ	Number=Sing|Person=3	3	aux	_	_
        3	n't	not	VERB	RB	_	0	root	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	3	punct	_	_

        # newpar
        1	Chile	Chile	PROPN	NNP	Number=Sing	2	nsubj:pass	_	_
        2	waits	wait	VERB	VBZ	_	0	root	_	_

        """;

    [Fact]
    public void Conllu_gives_text_offsets_and_trees()
    {
        var analysis = Analysis.FromConllu(Sample);
        Assert.Equal("Peru doesn't .\n\nChile waits", analysis.Text);
        Assert.Equal("does", analysis[1].Form.ToString());
        Assert.Equal("n't", analysis[2].Form.ToString());
        Assert.Equal([0, 1, 3], analysis.Children(2).ToArray());
        Assert.Equal(-1, analysis[5].Head);
        Assert.Equal(5, analysis[4].Head);
        Assert.True(analysis[4].Relation.Is(Deprel.Nsubj));
        Assert.False(analysis[0].Relation.Is(Deprel.NsubjPass));
        Assert.True(analysis[1].Has("Person=3"));
        Assert.False(analysis[1].Has("Person"));
        Assert.Equal(1, analysis.SentenceOf(4));
        Assert.Equal(2, analysis.WordAt(10));
        Assert.Equal(-1, analysis.WordAt(4));
    }

    [Fact]
    public void Shipped_model_loads_and_every_word_lies_in_its_sentence()
    {
        using var analyzer = Analyzer.Load(Analyzer.ShippedModelPath);
        const string Text = "The minister of Kenya met envoys. They didn't speak.\n\nTalks go on";
        var analysis = analyzer.Analyze(Text);
        Assert.Equal(3, analysis.Sentences.Length);
        foreach (var sentence in analysis.Sentences)
            for (var i = sentence.FirstWord; i < sentence.EndWord; i++) Assert.True(sentence.Span.Contains(analysis[i].Span));
    }
}
