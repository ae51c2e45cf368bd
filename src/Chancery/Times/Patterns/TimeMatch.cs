namespace Chancery.Times.Patterns;

/// <summary>A rule that matched the lexemes from <see cref="First"/> to <see cref="End"/>, exclusive.</summary>
internal readonly record struct TimeMatch(int Rule, int First, int End);
