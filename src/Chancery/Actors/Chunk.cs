namespace Chancery.Actors;

/// <summary>A run of words [First, Last] that may be one noun phrase, before it is known whom it names.</summary>
/// <param name="Part">First word of its last part: after the last possessive, or <paramref name="First"/>.</param>
internal readonly record struct Chunk(int First, int Last, int Part);
