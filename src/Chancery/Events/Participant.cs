using Chancery.Language;

namespace Chancery.Events;

/// <summary>An actor's part in an event.</summary>
/// <param name="Role">actor, target, mission, person, third, election, host …</param>
/// <param name="Actor">Index into the actors, or -1 where the words are no actor's mention.</param>
/// <param name="Name">As resolved; the words themselves until then.</param>
/// <param name="State">alpha-3, or null.</param>
/// <param name="Implied">True when no words of this clause name it: taken from the sentence before or from a mission's owner.</param>
public sealed record Participant(string Role, int Actor, string Name, string? State, Span Span, string? Id = null, bool Implied = false);
