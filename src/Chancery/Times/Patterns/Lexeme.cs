namespace Chancery.Times.Patterns;

/// <summary>
/// A word, number or sign as the rules see it. <see cref="Symbol"/> is its column in the automaton (0 = nothing any rule knows);
/// <see cref="Word"/> is its vocabulary entry or -1; <see cref="Number"/> is its numeric value where <see cref="Shape"/> is not None.
/// </summary>
internal readonly record struct Lexeme(int Start, int End, int Symbol, int Word, NumberShape Shape, double Number);
