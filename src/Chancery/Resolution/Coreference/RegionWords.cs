using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Lexicon;

namespace Chancery.Resolution.Coreference;

/// <summary>Which states "the North American country" may mean.</summary>
internal sealed class RegionWords(LexiconFiles lexicon)
{
    private readonly StateWords _states = new(lexicon);
    private readonly FrozenDictionary<string, ImmutableArray<State>> _polities = StateList.Load(lexicon).All.SelectMany(s => s.Polity.Select(p => (Polity: p, State: s)))
        .GroupBy(p => p.Polity, p => p.State, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The states of the polity a description ends in ("the kingdom"), or null where it ends in none.</summary>
    public ImmutableArray<State>? OfPolity(string description) =>
        _polities.TryGetValue(description[(description.LastIndexOf(' ') + 1)..], out var states) ? states : null;

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
