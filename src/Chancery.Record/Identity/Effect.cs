namespace Chancery.Record.Identity;

/// <summary>What an occurrence means for a facet (lexicon/record/types.yaml).</summary>
/// <param name="Direction">pair, actor-target, target-actor or mission (sending to receiving).</param>
/// <param name="Before">The value that must have held until then, or null.</param>
/// <param name="Inferred">The rule by which the value follows, where no report says it; else null.</param>
/// <param name="Missions">Kinds of mission it is limited to; empty for all.</param>
internal sealed record Effect(string Facet, string Value, string Direction, string? Before, string? Inferred, string? Subject, string Ground, IReadOnlyList<string> Missions);
