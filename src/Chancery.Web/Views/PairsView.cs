namespace Chancery.Web.Views;

/// <summary>All pairs, or those whose names or codes hold <paramref name="Find"/>.</summary>
public sealed record PairsView(string Order, string? Find, IReadOnlyList<PairRow> Pairs, int All);
