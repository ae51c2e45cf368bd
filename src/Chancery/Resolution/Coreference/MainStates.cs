using Chancery.Actors;

namespace Chancery.Resolution.Coreference;

/// <summary>The states an article is about, by how often it speaks of them and of those who act for them.</summary>
internal static class MainStates
{
    /// <summary>How much oftener than the third the second must be named for the first two to be the pair spoken of.</summary>
    private const double Lead = 1.4;
    private const int Fewest = 2;

    /// <summary>States in falling order of their mentions, unions of states left out.</summary>
    public static List<(string State, int Mentions)> Of(IEnumerable<(ActorKind Kind, string? State)> mentions)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (kind, state) in mentions)
        {
            if (state is not null && kind is not (ActorKind.Place or ActorKind.Outlet) && !IsUnion(state)) counts[state] = counts.GetValueOrDefault(state) + 1;
        }

        return [.. counts.Select(c => (c.Key, c.Value)).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)];
    }

    /// <summary>The two states an article is about, or null where a third is named nearly as often.</summary>
    public static (string First, string Second)? Pair(List<(string State, int Mentions)> states)
    {
        if (states.Count < 2 || states[1].Mentions < Fewest) return null;
        return states.Count > 2 && states[1].Mentions < states[2].Mentions * Lead ? null : (states[0].State, states[1].State);
    }

    /// <summary>The European Union and the United Nations act, but "the two countries" are never they.</summary>
    public static bool IsUnion(string state) => state is "EUE" or "UNO";
}
