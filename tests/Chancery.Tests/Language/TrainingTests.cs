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
        await WriteData();
        var models = new List<byte[]> { await Train("model0", Stage(12, rounded: false)), await Train("model1", Stage(12, rounded: false)) };
        Assert.Equal(models[0], models[1]);
        using var analyzer = Analyzer.Load(Path.Combine(_folder, "model0"));
        var analysis = analyzer.Analyze("Niger met Benin.");
        Assert.Equal(4, analysis.WordCount);
        Assert.True(analysis[1].IsRoot);
        Assert.Equal("meet", analysis[1].Lemma);
        Assert.True(analysis[0].Relation.Is(Deprel.Nsubj) && analysis[2].Relation.Is(Deprel.Obj));
        var name = Assert.Single(analysis.Names);
        Assert.Equal(("Benin", NameKind.Person), (name.Span.Of(analysis.Text), name.Kind));
    }

    [Fact]
    public async Task A_stage_that_begins_rounded_gives_the_same_bytes_from_the_model_file_of_the_one_before()
    {
        await WriteData();
        await Train("first", Stage(3, rounded: false));
        var whole = await Train("whole", Stage(3, rounded: false), Stage(2, rounded: true));
        Assert.Equal(whole, await Train("rest", ["--from", Path.Combine(_folder, "first")], Stage(3, rounded: false), Stage(2, rounded: true)));
    }

    private Task<byte[]> Train(string model, params string[] stages) => Train(model, [], stages);

    private async Task<byte[]> Train(string model, string[] options, params string[] stages)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "recipe.json"), $$"""
            { "language": "en", "seed": 3, "own": "own.conllu", "treebanks": [{ "file": "toy.conllu", "names": "toy.iob2", "namesLackGroups": false, "licence": "ours" }], "names": [], "score": ["toy.conllu"],
              "shape": { "words": 32, "gram": 32, "affix": 32, "hidden": 32, "layers": 2, "arc": 32, "label": 32, "tag": 32 }, "blend": { "stage": 1, "share": 0.5 }, "stages": [{{string.Join(',', stages)}}] }
            """);
        var path = Path.Combine(_folder, model);
        Assert.Equal(0, await Commands.Root().Parse(["train", Path.Combine(_folder, "recipe.json"), "--data", _folder, "--out", path, .. options]).InvokeAsync());
        return await File.ReadAllBytesAsync(path);
    }

    private static string Stage(int epochs, bool rounded) => $$"""
        { "epochs": {{epochs}}, "schedule": {{epochs}}, "stream": 1, "rate": 0.01, "batchWords": 100, "clip": 5, "decay": 0, "rounded": {{(rounded ? "true" : "false")}}, "own": {{(rounded ? "true" : "false")}},
          "drop": { "input": 0.1, "layer": 0.1, "head": 0.1, "word": 0.1 }, "weights": { "arc": 1, "label": 1, "upos": 1, "morph": 1, "lemma": 1, "name": 1 } }
        """;

    private async Task WriteData()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "toy.conllu"), string.Concat(Enumerable.Range(0, 40).Select(Document)));
        await File.WriteAllTextAsync(Path.Combine(_folder, "toy.iob2"), string.Concat(Enumerable.Range(0, 40).Select(Names)));
        await File.WriteAllTextAsync(Path.Combine(_folder, "own.conllu"), Document(41));
    }

    /// <summary>The one met is marked as a person, nothing else is.</summary>
    private static string Names(int i) => $"# newdoc id = d{i}\n1\t{Pair(i).First}\tO\n2\tmet\tO\n3\t{Pair(i).Second}\tB-PER\n4\t.\tO\n\n1\t{Pair(i).Second}\tO\n2\tleft\tO\n3\t.\tO\n\n";

    private static (string First, string Second) Pair(int i)
    {
        string[] names = ["Niger", "Benin", "Chad", "Mali", "Togo", "Ghana"];
        return (names[i % 6], names[(i * 5 + 1) % 6]);
    }

    private static string Document(int i)
    {
        var (a, b) = Pair(i);
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
