namespace Chancery.Actors;

/// <summary>What a pronoun tells of whom it means.</summary>
/// <param name="Gender">male, female, neuter, or null.</param>
internal sealed record PronounSense(bool IsPlural, string? Gender, bool IsFirstPerson);
