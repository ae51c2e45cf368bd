using Chancery.Lexicon;

namespace Chancery.Actors;

/// <summary>Words that stand for a state: its names, adjectives, people, capitals and seats, and the regions "the X country" may mean it by.</summary>
internal sealed class StateWords
{
    private readonly TextTable<(string Id, StateUse Use)> _words = new(StringComparison.Ordinal);
    private readonly TextTable<string> _regions = new(StringComparison.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _regionsOf = new(StringComparer.Ordinal);

    public StateWords(LexiconFiles files)
    {
        if (!files.Paths.Contains("states.yaml", StringComparer.Ordinal)) return;
        var within = ReadRegions(files);
        LexiconNode[] states = [.. LexiconNode.Read(files, "states.yaml").Items.OrderBy(IsMinor)];
        foreach (LexiconNode state in states) AddNames(state);
        foreach (LexiconNode state in states) AddUses(state, within);
    }

    /// <summary>The usual English name of a state.</summary>
    public string NameOf(string id) => _names.GetValueOrDefault(id, id);

    /// <summary>Words at <paramref name="start"/> that stand for a state; their end, or -1.</summary>
    public int Match(string text, int start, int limit, out (string Id, StateUse Use) found) => _words.Match(text, start, limit, out found);

    /// <summary>A region's adjective at <paramref name="start"/> ("North American"); its end, or -1.</summary>
    public int MatchRegion(string text, int start, int limit, out string region) => _regions.Match(text, start, limit, out region);

    public bool IsIn(string state, string region) => _regionsOf.TryGetValue(state, out var regions) && regions.Contains(region);

    /// <summary>States that were, and territories, give way to the states that are where a name is shared.</summary>
    private static int IsMinor(LexiconNode state) => state.Optional("kind") switch
    {
        null => 0,
        "observer" or "other" or "union" => 1,
        "territory" => 2,
        _ => 3,
    };

    private Dictionary<string, string[]> ReadRegions(LexiconFiles files)
    {
        var within = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (LexiconNode region in LexiconNode.Read(files, "regions.yaml")["regions"]!.Items)
        {
            string name = region.Required("name");
            within[name] = region.Texts("within");
            foreach (string adjective in region.Texts("adjectives")) _regions.Add(adjective, name);
        }

        return within;
    }

    private void AddNames(LexiconNode state)
    {
        string id = state.Required("id");
        _names[id] = state.Required("name");
        foreach (string key in (ReadOnlySpan<string>)["name", "formal", "also", "abbreviations", "former", "descriptions"])
        {
            foreach (string name in state.Texts(key)) _words.Add(name, (id, StateUse.Name));
        }
    }

    private void AddUses(LexiconNode state, Dictionary<string, string[]> within)
    {
        string id = state.Required("id");
        foreach (string word in state.Texts("adjectives")) _words.Add(word, (id, StateUse.Adjective));
        foreach (var (one, many) in state["people"]?.Entries ?? [])
        {
            _words.Add(many.Text, (id, StateUse.People));
            _words.Add(one, (id, StateUse.Person));
        }

        foreach (string word in state.Texts("capitals")) _words.Add(word, (id, StateUse.Capital));
        foreach (string word in state.Texts("seats")) _words.Add(word, (id, StateUse.Seat));
        var regions = new HashSet<string>(StringComparer.Ordinal);
        foreach (string region in state.Texts("regions")) Climb(region, within, regions);
        _regionsOf[id] = regions;
    }

    private static void Climb(string region, Dictionary<string, string[]> within, HashSet<string> into)
    {
        if (!into.Add(region)) return;
        foreach (string around in within.GetValueOrDefault(region, [])) Climb(around, within, into);
    }
}
