using Chancery.Record.Queries;

namespace Chancery.Web.Views;

/// <summary>What separates two days of a pair; null until two days are asked for.</summary>
public sealed record DiffView(string A, string B, string? From, string? To, bool ByReport, PairDiff? Diff);
