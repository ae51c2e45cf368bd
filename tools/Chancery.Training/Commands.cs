using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Chancery.Language;
using Chancery.Language.Models;

namespace Chancery.Training;

/// <summary>The three things this tool does: train a model, write one from a checkpoint of a run that was cut, score one.</summary>
internal static class Commands
{
    public static Command Root()
    {
        var recipe = new Argument<string>("recipe") { Description = "The recipe, a JSON file: english.json makes the shipped model." };
        var data = new Option<string>("--data") { Description = "The folder of the recipe's files.", Required = true };
        var model = new Option<string>("--out") { Description = "The model file to write.", Required = true };
        var checkpoint = new Option<string?>("--checkpoint") { Description = "Where to keep the weights after every epoch." };
        var from = new Option<string?>("--from") { Description = "Go on from this model of the same files: stages before the first rounded one are taken as done." };
        var train = new Command("train", "Trains, writes the model and scores it.") { recipe, data, model, checkpoint, from };
        train.SetAction(r => Train(Recipe.Load(r.GetRequiredValue(recipe)), r.GetRequiredValue(data), r.GetRequiredValue(model), r.GetValue(checkpoint), r.GetValue(from)));

        var weights = new Option<string>("--checkpoint") { Description = "The weights to write.", Required = true };
        var write = new Command("write", "Writes and scores the model of a checkpoint.") { recipe, data, model, weights };
        write.SetAction(r => Write(Recipe.Load(r.GetRequiredValue(recipe)), r.GetRequiredValue(data), r.GetRequiredValue(model), r.GetRequiredValue(weights)));

        var scored = new Argument<string>("model") { Description = "The model file." };
        var treebanks = new Argument<string[]>("treebanks") { Description = "Treebanks in CoNLL-U.", Arity = ArgumentArity.OneOrMore };
        var score = new Command("score", "Scores a model on treebanks, from raw text.") { scored, treebanks };
        score.SetAction(r => Score(r.GetRequiredValue(scored), r.GetRequiredValue(treebanks)));
        return new RootCommand("Trains and scores the language model of Chancery.") { train, write, score };
    }

    private static void Train(Recipe recipe, string data, string model, string? checkpoint, string? from)
    {
        var (corpus, network) = Prepare(recipe, data);
        if (from is not null) Importer.Load(network, from);
        float[][]? before = null;
        var first = from is null ? 0 : Array.FindIndex(recipe.Stages, s => s.Rounded);
        foreach (var (at, stage) in recipe.Stages.Index().Skip(first < 0 ? recipe.Stages.Length : first))
        {
            if (stage.Rounded && (from is null || at > first)) Rounding.Apply(network);
            if (at == recipe.Blend?.Stage) before = Checkpoint.Copy(network);
            new Trainer(network, corpus, stage).Run(_ =>
            {
                if (checkpoint is not null) Checkpoint.Save(network, checkpoint);
            });
        }

        if (before is not null) Checkpoint.Blend(network, before, recipe.Blend!.Share);
        Finish(recipe, data, model, corpus, network);
    }

    private static void Write(Recipe recipe, string data, string model, string checkpoint)
    {
        var (corpus, network) = Prepare(recipe, data);
        Checkpoint.Load(network, checkpoint);
        Finish(recipe, data, model, corpus, network);
    }

    private static (Corpus Corpus, Network Network) Prepare(Recipe recipe, string data)
    {
        var corpus = new Corpus(recipe, data);
        var targets = corpus.Targets;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{corpus.Learn.Count} sentences to learn from, {corpus.Watch.Count} to watch; {targets.Labels.Length} relations, {targets.Morphs.Length} tags, {targets.Lemmas.Length} lemma rules, {targets.Words.Length} words"));
        return (corpus, new Network(recipe.Shape, targets, 2, recipe.Seed));
    }

    private static void Finish(Recipe recipe, string data, string model, Corpus corpus, Network network)
    {
        var writer = new ModelFileWriter();
        writer.AddLines("manifest", ["language " + recipe.Language, "seed " + recipe.Seed.ToString(CultureInfo.InvariantCulture), "licence CC BY-SA 4.0", .. Files(recipe).Select(f => Hash(Path.Combine(data, f.File)) + " " + Path.GetFileName(f.File) + " " + f.Licence)]);
        var segmenter = new SegmenterTrainer(corpus);
        segmenter.Train(corpus, recipe.Seed, writer);
        var traits = WordLists.Traits();
        traits.Write(writer);
        new NameTrainer(segmenter.Groups, traits).Train(corpus.Learn, recipe.Seed, writer);
        new TagTrainer(corpus, segmenter.Groups, traits).Train(recipe.Seed, writer);
        LemmaBookBuilder.Add(writer, corpus);
        Exporter.Add(writer, network);
        File.WriteAllBytes(model, writer.ToArray());
        Score(model, [.. recipe.Score.Select(s => Path.Combine(data, s))]);
    }

    private static void Score(string model, string[] treebanks)
    {
        using var analyzer = Analyzer.Load(model);
        Console.WriteLine("model " + analyzer.ModelHash);
        Console.WriteLine(Scorer.Header);
        foreach (var treebank in treebanks) Console.WriteLine(Scorer.Score(analyzer, treebank));
    }

    private static IEnumerable<(string File, string Licence)> Files(Recipe recipe)
    {
        foreach (var t in recipe.Treebanks)
        {
            yield return (t.File, t.Licence);
            if (t.Names is { } names) yield return (names, t.Licence);
        }

        foreach (var n in recipe.Names) yield return (n.File, n.Licence);
        if (recipe.Own is { } own) yield return (own, "CC BY-SA 4.0");
    }

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
