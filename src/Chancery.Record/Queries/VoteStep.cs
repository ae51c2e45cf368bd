namespace Chancery.Record.Queries;

/// <summary>A request, a reply or an arrangement: what, when, where, why, and its sentences.</summary>
/// <param name="State">Where voting is arranged, or who replied (alpha-3).</param>
public sealed record VoteStep(string Id, string Type, string Status, string? When, string? State, string? Place, IReadOnlyList<string> Reasons, IReadOnlyList<Evidence> Evidence);
