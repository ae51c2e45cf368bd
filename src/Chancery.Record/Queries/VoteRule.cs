namespace Chancery.Record.Queries;

/// <summary>The host state's rule on polling by foreign states, each wording with its strength (must, generally, may, may not).</summary>
public sealed record VoteRule(string State, string Subject, string Strength, IReadOnlyList<string> Variants, IReadOnlyList<Evidence> Evidence);
