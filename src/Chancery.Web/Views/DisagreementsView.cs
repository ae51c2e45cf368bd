namespace Chancery.Web.Views;

/// <summary>Disagreements by pair; of the pairs with most articles unless one is named.</summary>
public sealed record DisagreementsView(IReadOnlyList<PairDisagreements> Pairs, int AllPairs);
