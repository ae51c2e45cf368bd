using Chancery.Record.Queries;

namespace Chancery.Web.Views;

/// <summary>Every decision, the latest first.</summary>
public sealed record DecisionsView(IReadOnlyList<DecisionLine> Decisions);
