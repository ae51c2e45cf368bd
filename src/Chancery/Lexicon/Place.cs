using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>A place that is no state, found in a text: a city, a part of a state, one of its people, or a name that means no state.</summary>
/// <param name="Length">UTF-16 code units of the text it covers.</param>
/// <param name="Name">As the lexicon has it.</param>
/// <param name="States">Codes of the states it lies in, the likeliest first; none for seas, treaties and wars.</param>
public readonly record struct Place(int Length, string Name, PlaceKind Kind, ImmutableArray<string> States);
