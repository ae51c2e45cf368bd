using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Lexicon;

/// <summary>Reads <c>states.yaml</c>.</summary>
internal static class StateFile
{
    private const string Path = "states.yaml";

    public static ImmutableArray<State> Read(LexiconFiles files, RegionTable regions)
    {
        var states = ImmutableArray.CreateBuilder<State>();
        string before = "";
        foreach (LexiconNode node in LexiconNode.Read(files, Path).Items)
        {
            State state = ReadState(node, regions);
            if (string.CompareOrdinal(before, state.Id) >= 0) throw node.Error($"'{state.Id}' must come after '{before}', and once");
            before = state.Id;
            states.Add(state);
        }

        return states.ToImmutable();
    }

    private static State ReadState(LexiconNode node, RegionTable regions)
    {
        node.Only("id", "name", "formal", "kind", "of", "from", "to", "successor", "also", "abbreviations", "former", "adjectives", "people", "capitals", "seats", "regions", "polity", "descriptions");
        string name = node.Required("name");
        return new(
            node.Required("id"),
            name,
            node.Optional("formal") ?? name,
            node["kind"] is { } kind ? ReadKind(kind) : StateKind.Member,
            node.Optional("of"),
            ReadYear(node["from"]),
            ReadYear(node["to"]),
            node.Optional("successor"),
            [.. node.Texts("also")],
            [.. node.Texts("abbreviations")],
            [.. node.Texts("former")],
            [.. node.Texts("adjectives")],
            node["people"] is { } people ? [.. people.Entries.Select(e => (e.Key, e.Value.Text))] : [],
            [.. node.Texts("capitals")],
            [.. node.Texts("seats")],
            regions.Around(node.Texts("regions"), node),
            [.. node.Texts("polity")],
            [.. node.Texts("descriptions")]);
    }

    private static StateKind ReadKind(LexiconNode node) => node.Text switch
    {
        "member" => StateKind.Member,
        "observer" => StateKind.Observer,
        "territory" => StateKind.Territory,
        "union" => StateKind.Union,
        "other" => StateKind.Other,
        "former" => StateKind.Former,
        _ => throw node.Error($"'{node.Text}' is no kind of state"),
    };

    private static int? ReadYear(LexiconNode? node) =>
        node is null ? null
        : int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year
        : throw node.Error($"'{node.Text}' is no year");
}
