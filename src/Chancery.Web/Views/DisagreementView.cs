using Chancery.Record.Queries;

namespace Chancery.Web.Views;

/// <summary>One disagreement and the decisions taken on it.</summary>
public sealed record DisagreementView(DisagreementLine Disagreement, IReadOnlyList<DecisionLine> Decisions);
