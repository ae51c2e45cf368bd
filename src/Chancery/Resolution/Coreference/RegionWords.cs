using Chancery.Actors;
using Chancery.Lexicon;

namespace Chancery.Resolution.Coreference;

/// <summary>Which states "the North American country" may mean.</summary>
internal sealed class RegionWords(LexiconFiles lexicon)
{
    private readonly StateWords _states = new(lexicon);

    /// <summary>The region a description names by an adjective, or null.</summary>
    public string? RegionIn(string description)
    {
        for (int i = 0; i < description.Length; i++)
        {
            if (i > 0 && description[i - 1] is not ' ') continue;
            if (_states.MatchRegion(description, i, description.Length, out string region) > 0) return region;
        }

        return null;
    }

    public bool IsIn(string state, string region) => _states.IsIn(state, region);

    public string NameOf(string state) => _states.NameOf(state);
}
