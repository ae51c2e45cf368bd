namespace Chancery.Record.Queries;

/// <summary>Something one side awaits from the other: a request without a reply, a visit planned, a condition unmet.</summary>
public sealed record OpenLine(string Id, string What, string From, string To, string? Since, IReadOnlyList<Evidence> Evidence);
