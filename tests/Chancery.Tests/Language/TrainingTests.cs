using Chancery.Language;
using Chancery.Training;
using Xunit;

namespace Chancery.Tests.Language;

/// <summary>The whole of training on a toy treebank of our own: it learns, and the same recipe gives the same bytes.</summary>
public sealed class TrainingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-training").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_toy_treebank_is_learnt_and_the_same_recipe_gives_the_same_bytes()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "toy.conllu"), string.Concat(Enumerable.Range(0, 40).Select(Document)));
        await File.WriteAllTextAsync(Path.Combine(_folder, "recipe.json"), """
            { "language": "en", "seed": 3, "treebanks": [{ "file": "toy.conllu", "names": null, "namesLackGroups": false, "licence": "ours" }], "names": [], "score": ["toy.conllu"],
              "shape": { "words": 32, "gram": 32, "affix": 32, "hidden": 32, "layers": 2, "arc": 32, "label": 32, "tag": 32 },
              "stages": [{ "epochs": 12, "schedule": 12, "stream": 1, "rate": 0.01, "batchWords": 100, "clip": 5, "decay": 0,
                "drop": { "input": 0.1, "layer": 0.1, "head": 0.1, "word": 0.1 }, "weights": { "arc": 1, "label": 1, "upos": 1, "morph": 1, "lemma": 1, "name": 1 } }] }
            """);
        var models = new List<byte[]>();
        for (var run = 0; run < 2; run++)
        {
            var model = Path.Combine(_folder, $"model{run}");
            Assert.Equal(0, await Commands.Root().Parse(["train", Path.Combine(_folder, "recipe.json"), "--data", _folder, "--out", model]).InvokeAsync());
            models.Add(await File.ReadAllBytesAsync(model));
        }

        Assert.Equal(models[0], models[1]);
        using var analyzer = Analyzer.Load(Path.Combine(_folder, "model0"));
        var analysis = analyzer.Analyze("Niger met Benin.");
        Assert.Equal(4, analysis.WordCount);
        Assert.True(analysis[1].IsRoot);
        Assert.Equal("meet", analysis[1].Lemma);
        Assert.True(analysis[0].Relation.Is(Deprel.Nsubj) && analysis[2].Relation.Is(Deprel.Obj));
    }

    private static string Document(int i)
    {
        string[] names = ["Niger", "Benin", "Chad", "Mali", "Togo", "Ghana"];
        var (a, b) = (names[i % 6], names[(i * 5 + 1) % 6]);
        return $"""
            # newdoc id = d{i}
            1	{a}	{a}	PROPN	NNP	Number=Sing	2	nsubj	_	_
            2	met	meet	VERB	VBD	Tense=Past	0	root	_	_
            3	{b}	{b}	PROPN	NNP	Number=Sing	2	obj	_	SpaceAfter=No
            4	.	.	PUNCT	.	_	2	punct	_	_

            1	{b}	{b}	PROPN	NNP	Number=Sing	2	nsubj	_	_
            2	left	leave	VERB	VBD	Tense=Past	0	root	_	SpaceAfter=No
            3	.	.	PUNCT	.	_	2	punct	_	_


            """.ReplaceLineEndings("\n");
    }
}
