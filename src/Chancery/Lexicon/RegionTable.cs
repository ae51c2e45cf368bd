using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>Regions, how adjectives name them and which lie in which (<c>regions.yaml</c>).</summary>
internal sealed class RegionTable
{
    private readonly Dictionary<string, Region> _regions;
    private readonly ImmutableArray<(string Noun, string? Polity)> _nouns;

    private RegionTable(Dictionary<string, Region> regions, ImmutableArray<(string, string?)> nouns) => (_regions, _nouns) = (regions, nouns);

    public static RegionTable Load(LexiconFiles files)
    {
        LexiconNode root = LexiconNode.Read(files, "regions.yaml");
        root.Only("regions", "nouns");
        var regions = new Dictionary<string, Region>(StringComparer.Ordinal);
        foreach (LexiconNode node in root["regions"]?.Items ?? [])
        {
            node.Only("name", "adjectives", "within");
            string name = node.Required("name");
            if (!regions.TryAdd(name, new(name, node.Texts("adjectives"), node.Texts("within")))) throw node.Error($"'{name}' stands here twice");
        }

        return new(regions, [.. (root["nouns"]?.Items ?? []).Select(ReadNoun)]);
    }

    /// <summary>The regions named and all around them, in order of name.</summary>
    public ImmutableArray<string> Around(IEnumerable<string> names, LexiconNode where)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(names);
        while (open.TryPop(out string? name))
        {
            if (!_regions.TryGetValue(name, out Region? region)) throw where.Error($"'{name}' is no region of regions.yaml");
            if (!found.Add(name)) continue;
            foreach (string around in region.Within) open.Push(around);
        }

        return [.. found];
    }

    /// <summary>Every phrase that describes states, with the states it may mean: "North American country", a state's own descriptions.</summary>
    public IEnumerable<(string Name, ImmutableArray<State> Value, bool Exact)> Phrases(ImmutableArray<State> states)
    {
        foreach (var own in states.SelectMany(s => s.Descriptions.Select(d => (Text: d, State: s))).GroupBy(p => p.Text, StringComparer.Ordinal))
        {
            yield return (own.Key, [.. own.Select(p => p.State)], false);
        }

        foreach (Region region in _regions.Values)
        {
            ImmutableArray<State> inside = [.. states.Where(s => s.Regions.Contains(region.Name) && s.Kind != StateKind.Union)];
            foreach (var (noun, polity) in _nouns)
            {
                ImmutableArray<State> meant = polity is null ? inside : [.. inside.Where(s => s.Polity.Contains(polity))];
                if (meant.IsEmpty) continue;
                foreach (string adjective in region.Adjectives) yield return ($"{adjective} {noun}", meant, false);
            }
        }
    }

    private static (string, string?) ReadNoun(LexiconNode node)
    {
        node.Only("noun", "polity");
        return (node.Required("noun"), node.Optional("polity"));
    }

    private sealed record Region(string Name, string[] Adjectives, string[] Within);
}
