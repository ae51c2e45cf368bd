namespace Chancery.Record.Queries;

/// <summary>One step of a derivation: which part it settles (span, words, tree, rule, role, time, chain, merge …) and how.</summary>
public sealed record ExplanationStep(string Part, string Text);
