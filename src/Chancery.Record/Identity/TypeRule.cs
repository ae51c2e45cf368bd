namespace Chancery.Record.Identity;

/// <summary>How reports of one type become occurrences (lexicon/record/types.yaml).</summary>
/// <param name="Lasts">The act holds until undone, so reports of any later day tell of the same one.</param>
internal sealed record TypeRule(string Type, bool Lasts, IReadOnlySet<string> Identity, IReadOnlyList<Effect> Effects)
{
    /// <summary>One state does it alone, so reports that name different actors disagree.</summary>
    public bool IsOneSided { get; init; }

    /// <summary>The type that says the reverse of the same matter, or null.</summary>
    public string? Opposite { get; init; }

    public bool By(string what) => Identity.Contains(what);
}
