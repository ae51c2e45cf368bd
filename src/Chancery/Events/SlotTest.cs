using System.Collections.Frozen;

namespace Chancery.Events;

/// <summary>What must stand, or must not stand, in a slot of the frame for a rule to hold.</summary>
/// <param name="Slot">subject, object, a preposition, near (anywhere below the trigger), sentence, topic (this sentence or the three before).</param>
/// <param name="Words">Lemmas in lower case; empty when the slot need only be there.</param>
/// <param name="Kinds">Kinds of actors that serve as well ("#person", "#state", "#mission", "#actor", "#group").</param>
internal sealed record SlotTest(string Slot, FrozenSet<string> Words, IReadOnlyList<string> Kinds, bool IsForbidden);
