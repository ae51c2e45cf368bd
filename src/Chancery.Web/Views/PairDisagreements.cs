using Chancery.Record.Queries;

namespace Chancery.Web.Views;

public sealed record PairDisagreements(string A, string B, IReadOnlyList<DisagreementLine> Disagreements);
