namespace Chancery.Record.Queries;

/// <summary>A point on which reports differ, typed and judged with DOMAIN.md's words.</summary>
public sealed record DisagreementLine(string Id, string Question, string Kind, string Verdict, string Why, IReadOnlyList<DisagreementSide> Sides);
