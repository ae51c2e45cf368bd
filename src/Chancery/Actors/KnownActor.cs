namespace Chancery.Actors;

/// <summary>An actor the lexicon knows by name.</summary>
/// <param name="Name">As the lexicon has it.</param>
/// <param name="IsCommon">The spelling is also an ordinary word, so the sentence must support it.</param>
internal readonly record struct KnownActor(ActorKind Kind, string Name, string? State, string? Sector, bool IsCommon);
