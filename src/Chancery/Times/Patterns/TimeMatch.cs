namespace Chancery.Times.Patterns;

/// <summary>A rule that matched the lexemes from <see cref="First"/> to <see cref="Last"/>, exclusive; the expression itself ends before <see cref="End"/>.</summary>
internal readonly record struct TimeMatch(int Rule, int First, int End, int Last);
