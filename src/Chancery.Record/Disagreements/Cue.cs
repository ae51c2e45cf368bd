namespace Chancery.Record.Disagreements;

/// <summary>Words of lexicon/record/cues.yaml.</summary>
/// <param name="IsWhole">The whole sentence says it, not what follows the words.</param>
internal sealed record Cue(string Words, bool IsWhole, string Example);
