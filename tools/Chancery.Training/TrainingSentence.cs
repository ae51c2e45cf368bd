namespace Chancery.Training;

/// <summary>A sentence ready for training: features of each word and its gold, -1 where its source does not say.</summary>
internal sealed class TrainingSentence
{
    public required string[] Forms { get; init; }

    /// <summary>The document's name, empty where the source marks none.</summary>
    public required string Document { get; init; }

    /// <summary>Index of the head in the sentence, -1 root, -2 unknown (a source of names only).</summary>
    public required int[] Head { get; init; }

    public required int[] Label { get; init; }

    public required int[] Upos { get; init; }

    public required int[] Morph { get; init; }

    public required int[] Lemma { get; init; }

    /// <summary>BIO class, or -1.</summary>
    public required int[] Name { get; init; }

    /// <summary>True where the source marks persons, organisations and places only: "outside" may then be a group.</summary>
    public required bool NamesLackGroups { get; init; }

    public int[] Word { get; set; } = [];

    public int[][] Grams { get; set; } = [];

    public int[] Affixes { get; set; } = [];

    public int Count => Forms.Length;

    public bool HasTree => Head[0] != -2;
}
