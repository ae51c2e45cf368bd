namespace Chancery.Record.Queries;

/// <summary>Articles that told of a pair in one month of publication (yyyy-MM; empty when undated).</summary>
public sealed record PairMonth(string A, string B, string Month, int Articles);
