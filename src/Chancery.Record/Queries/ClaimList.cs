namespace Chancery.Record.Queries;

/// <summary>Claims that hold the words asked for, and how many independent origins they have together.</summary>
public sealed record ClaimList(IReadOnlyList<ClaimLine> Claims, int Origins);
