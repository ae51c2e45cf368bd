using Chancery.Language;

namespace Chancery.Statements;

/// <summary>One attribution as a rule found it, before drafts are merged, nested and given their chain.</summary>
internal sealed record Draft(int CueWord, Span Cue, CueEntry Entry)
{
    /// <summary>Words naming the source, or null where nobody is named.</summary>
    public Span? Source { get; init; }

    /// <summary>Head word of the source, or -1.</summary>
    public int SourceHead { get; init; } = -1;

    public IReadOnlyList<Span> Content { get; init; } = [];

    public bool IsNegated { get; init; }

    public Span? Addressee { get; init; }

    public string? Hedge { get; init; }

    /// <summary>Words naming who hands the source's words on in the same clause ("the agency quoted the official as saying"), or null.</summary>
    public Span? Relay { get; init; }

    /// <summary>Head word of <see cref="Relay"/>, or -1.</summary>
    public int RelayHead { get; init; } = -1;

    /// <summary>A turn of a transcript: all of it is the speaker's own words, without marks.</summary>
    public bool IsTurn { get; init; }

    /// <summary>True for an attribution set off from what it reports ("…, the envoy said", "according to …"): another content ends where it begins.</summary>
    public bool IsSetOff { get; init; }

    public Span Extent => Content.Count == 0 ? Cue : new(Content[0].Start, Content[^1].End);
}
