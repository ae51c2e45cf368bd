using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Lexicon;

namespace Chancery.Resolution.Coreference;

/// <summary>Which states "the North American country" may mean.</summary>
internal sealed class RegionWords(LexiconFiles lexicon)
{
    private readonly StateWords _states = new(lexicon);

    /// <summary>The states a description names by region and polity, or null where it says neither.</summary>
    public ImmutableArray<State>? StatesIn(string description)
    {
        for (int i = 0; i < description.Length; i++)
        {
            if ((i == 0 || description[i - 1] is ' ') && _states.MatchDescription(description, i, description.Length, out var states) > 0) return states;
        }

        return null;
    }
}
