namespace Chancery.Actors;

/// <summary>What the lexicon says of a noun that can head an actor's mention.</summary>
internal sealed record Head(string Word, ActorKind Kind, string? Sector);
