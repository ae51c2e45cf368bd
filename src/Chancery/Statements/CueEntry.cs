namespace Chancery.Statements;

/// <summary>What the lexicon says of one cue word or phrase: all its entries merged.</summary>
internal sealed record CueEntry(string Id, string Class, Frames Frames)
{
    /// <summary>Prepositions whose phrase is the content, for nouns and adjectives.</summary>
    public IReadOnlyList<string> Prepositions { get; init; } = [];

    /// <summary>Frames it has only as a passive.</summary>
    public Frames PassiveFrames { get; init; }

    /// <summary>The content is denied or refused.</summary>
    public bool Negates { get; init; }

    /// <summary>A plain object beside a clause is who is told, not what.</summary>
    public bool HasAddressee { get; init; }

    /// <summary>Counts only with a named source.</summary>
    public bool NeedsSource { get; init; }

    public bool Takes(Frames frame) => (Frames & frame) != Frames.None;

    /// <summary>The entry that says what both say; the first one's id and class stay.</summary>
    public CueEntry Merge(CueEntry other) => this with
    {
        Frames = Frames | other.Frames,
        PassiveFrames = PassiveFrames | other.PassiveFrames,
        Prepositions = [.. Prepositions.Union(other.Prepositions, StringComparer.Ordinal)],
        Negates = Negates || other.Negates,
        HasAddressee = HasAddressee || other.HasAddressee,
        NeedsSource = NeedsSource && other.NeedsSource,
    };
}
