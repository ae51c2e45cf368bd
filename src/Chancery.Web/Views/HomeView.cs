using Chancery.Record.Queries;

namespace Chancery.Web.Views;

/// <summary>The first page: what came in since the last visit, and the pairs.</summary>
/// <param name="Articles">Articles in the record.</param>
/// <param name="Since">How many of them came in since the last visit; null on the first.</param>
/// <param name="New">The latest of those, latest first.</param>
public sealed record HomeView(int Articles, int? Since, IReadOnlyList<ArticleSummary> New, IReadOnlyList<PairRow> Pairs, int AllPairs, string Order);
