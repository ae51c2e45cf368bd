namespace Chancery.Record.Identity;

/// <summary>How reports of one type become occurrences (lexicon/record/types.yaml).</summary>
/// <param name="Lasts">The act holds until undone, so reports of any later day tell of the same one.</param>
internal sealed record TypeRule(string Type, bool Lasts, IReadOnlySet<string> Identity, IReadOnlyList<Effect> Effects)
{
    public bool By(string what) => Identity.Contains(what);
}
