namespace Chancery.Record.Queries;

/// <summary>The first and the last month (yyyy-MM, or yyyy where no month is known) in which an article on the pair appeared.</summary>
public sealed record PairSpan(string A, string B, string First, string Last);
