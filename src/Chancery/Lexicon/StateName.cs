using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>A spelling found in the lexicon and the states it may mean.</summary>
/// <param name="Length">UTF-16 code units of the text it covers.</param>
/// <param name="Text">The spelling as the lexicon has it.</param>
/// <param name="States">Most likely first; more than one only where <c>ambiguous.yaml</c> says so, or where a state that was shares it.</param>
/// <param name="Use">All uses that the spelling has for the first state.</param>
/// <param name="Cautious">The spelling is also an ordinary name of something else ("Jordan", "CAR"), so the sentence must support it.</param>
public readonly record struct StateName(int Length, string Text, ImmutableArray<State> States, NameUse Use, bool Cautious)
{
    /// <summary>The likeliest state.</summary>
    public State State => States[0];

    public bool IsAmbiguous => States.Length > 1;
}
