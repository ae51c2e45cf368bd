namespace Chancery.Training;

/// <summary>The classes the network tells apart, collected from the training files.</summary>
internal sealed class Targets
{
    public const int NameClasses = 9;

    public required string[] Labels { get; init; }

    /// <summary>UPOS, XPOS and features of a word, parted by tabs.</summary>
    public required string[] Morphs { get; init; }

    /// <summary>Lemma rules as <c>LemmaRule</c> writes them.</summary>
    public required string[] Lemmas { get; init; }

    /// <summary>Hashes of the forms that have an embedding of their own; index 0 stands for all others.</summary>
    public required ulong[] Words { get; init; }

    /// <summary>How often each was seen.</summary>
    public required int[] WordCounts { get; init; }

    public int LabelColumns => Round(Labels.Length);

    public int UposAt => 0;

    public int NameAt => 17;

    public int MorphAt => NameAt + NameClasses;

    public int LemmaAt => MorphAt + Morphs.Length;

    public int TagColumns => Round(LemmaAt + Lemmas.Length);

    private static int Round(int n) => (n + 31) / 32 * 32;
}
