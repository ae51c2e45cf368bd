using Chancery.Record.Queries;

namespace Chancery.Web.Views;

/// <summary>What was searched for and found; null before a search.</summary>
/// <param name="Pairs">Pairs whose states the words name.</param>
public sealed record SearchView(string? Text, SearchResult? Result, IReadOnlyList<PairRow> Pairs);
