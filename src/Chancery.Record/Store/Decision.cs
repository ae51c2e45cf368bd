namespace Chancery.Record.Store;

/// <summary>An analyst's decision. Decisions are only ever added: taking one back is a decision too (<c>withdraw</c>).</summary>
/// <param name="Id">From what was decided and its place in the order, never from the clock.</param>
/// <param name="Verb">accept, reject, merge, split, correct or withdraw.</param>
/// <param name="Value">For correct: <c>field=value</c>.</param>
/// <param name="At">ISO instant the caller gives; left out of the dump.</param>
public sealed record Decision(string Id, string Verb, IReadOnlyList<string> Ids, string? Value, string Because, string By, string? At);
