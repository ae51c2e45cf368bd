namespace Chancery.Record.Queries;

/// <summary>The occurrences of a pair, earliest first; the undated stand last.</summary>
public sealed record Timeline(IReadOnlyList<string> Pair, IReadOnlyList<EventLine> Events);
