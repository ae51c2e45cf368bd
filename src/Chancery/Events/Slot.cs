namespace Chancery.Events;

/// <summary>A place in a frame: its name (subject, object, second, owner, modifier, complement, or the preposition) and the head word that fills it.</summary>
/// <param name="Implied">True when the word stands outside the clause (controlled, shared or relative).</param>
internal readonly record struct Slot(string Name, int Head, bool Implied = false);
