namespace Chancery.Web.Views;

/// <summary>A pair's articles in each of the months shown.</summary>
public sealed record ActivityRow(string A, string B, IReadOnlyList<int> Counts);
