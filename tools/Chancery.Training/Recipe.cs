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

    public required Shape Shape { get; init; }

    public required Settings[] Stages { get; init; }

    /// <exception cref="InvalidDataException">The file is no recipe; the message says where.</exception>
    public static Recipe Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Recipe>(File.ReadAllText(path), Options) ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} is no recipe: {e.Message}", e);
        }
    }

    /// <summary>A treebank in CoNLL-U with, optionally, names over the same sentences; <see cref="NamesLackGroups"/> where those mark persons, organisations and places only.</summary>
    internal sealed record Treebank(string File, string? Names, bool NamesLackGroups, string Licence);

    internal sealed record NameFile(string File, string Licence);
}
