namespace Chancery.Record.Queries;

/// <summary>A pair the record knows, with the number of articles that tell of it.</summary>
public sealed record PairSummary(string A, string B, int Articles);
