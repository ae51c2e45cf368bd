namespace Chancery.Web;

/// <summary>What the decision form sends: a verb of the contract, what it is about, and the reason, which is never empty.</summary>
/// <param name="Value">For correct: <c>field=value</c>.</param>
/// <param name="At">ISO instant at which the form came in.</param>
public sealed record DecisionDraft(string Verb, IReadOnlyList<string> Ids, string? Value, string Because, string By, string At);
