using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>Cities, parts of states and names that only hold a state's name (<c>places.yaml</c>). Capitals are the states' own: see <see cref="StateList"/>.</summary>
public sealed class PlaceList
{
    private const string Path = "places.yaml";
    private readonly NameIndex<Place> _names;

    private PlaceList(ImmutableArray<Place> all)
    {
        All = all;
        _names = new(all.Select(p => (p.Name, p, false)));
    }

    /// <summary>Ordered by name.</summary>
    public ImmutableArray<Place> All { get; }

    /// <exception cref="LexiconException">The file is missing or wrong, or a name stands under two states and not under <c>shared</c>.</exception>
    public static PlaceList Load(LexiconFiles files) => files.Once(() => Read(files));

    private static PlaceList Read(LexiconFiles files)
    {
        LexiconNode root = LexiconNode.Read(files, Path);
        root.Only("cities", "parts", "people", "shared", "nowhere");
        Dictionary<string, string[]> shared = (root["shared"]?.Entries ?? []).ToDictionary(e => e.Key, e => e.Value.Items.Select(i => i.Text).ToArray(), StringComparer.Ordinal);
        var places = new SortedDictionary<string, Place>(StringComparer.Ordinal);
        Read(root["cities"], PlaceKind.City, shared, places);
        Read(root["parts"], PlaceKind.Part, shared, places);
        Read(root["people"], PlaceKind.People, shared, places);
        foreach (LexiconNode node in root["nowhere"]?.Items ?? []) Add(node, new(0, node.Text, PlaceKind.Nowhere, []), places);
        return new([.. places.Values]);
    }

    /// <summary>The longest name of a place that starts at the first character of <paramref name="text"/>, where a word must start.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, out Place place)
    {
        bool found = _names.TryMatch(text, out int length, out place);
        if (found) place = place with { Length = length };
        return found;
    }

    private static void Read(LexiconNode? section, PlaceKind kind, Dictionary<string, string[]> shared, SortedDictionary<string, Place> places)
    {
        foreach (var (state, names) in section?.Entries ?? [])
        {
            foreach (LexiconNode node in names.Items)
            {
                if (!shared.TryGetValue(node.Text, out string[]? states)) Add(node, new(0, node.Text, kind, [state]), places);
                else if (!states.Contains(state, StringComparer.Ordinal)) throw node.Error($"'{node.Text}' is shared, and not with {state}");
                else places[node.Text] = new(0, node.Text, kind, [.. states]);
            }
        }
    }

    private static void Add(LexiconNode node, Place place, SortedDictionary<string, Place> places)
    {
        if (!places.TryAdd(place.Name, place)) throw node.Error($"'{place.Name}' stands in this file twice, and not under 'shared'");
    }
}
