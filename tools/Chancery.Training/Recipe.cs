using System.Text.Json;

namespace Chancery.Training;

/// <summary>All that makes a model, in one JSON file: which files, what network, how long. Paths are relative to the data folder.</summary>
internal sealed record Recipe
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    /// <summary>ISO 639-1 code of the language.</summary>
    public required string Language { get; init; }

    public required int Seed { get; init; }

    public required Treebank[] Treebanks { get; init; }

    /// <summary>Files that mark names only.</summary>
    public required NameFile[] Names { get; init; }

    /// <summary>Treebanks to measure the finished model on.</summary>
    public required string[] Score { get; init; }

    /// <summary>A treebank beside the recipe, of sentences made for what the others lack; only stages that ask for it see it, and it adds no class and no word.</summary>
    public string? Own { get; init; }

    public required Shape Shape { get; init; }

    public required Settings[] Stages { get; init; }

    /// <summary>What the finished weights are mixed with, if anything.</summary>
    public Mix? Blend { get; init; }

    /// <exception cref="InvalidDataException">The file is no recipe; the message says where.</exception>
    public static Recipe Load(string path)
    {
        try
        {
            var recipe = JsonSerializer.Deserialize<Recipe>(File.ReadAllText(path), Options) ?? throw new InvalidDataException($"{path} is empty.");
            return recipe.Own is { } own ? recipe with { Own = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, own) } : recipe;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} is no recipe: {e.Message}", e);
        }
    }

    /// <summary>A treebank in CoNLL-U with, optionally, names over the same sentences; <see cref="NamesLackGroups"/> where those mark persons, organisations and places only.</summary>
    internal sealed record Treebank(string File, string? Names, bool NamesLackGroups, string Licence);

    /// <summary>The weights at the beginning of stage <see cref="Stage"/>, counted from 0; the finished ones count <see cref="Share"/>, those the rest.</summary>
    internal sealed record Mix(int Stage, float Share);

    internal sealed record NameFile(string File, string Licence);
}
