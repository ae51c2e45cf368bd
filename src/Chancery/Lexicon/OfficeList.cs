using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>The offices and their names (<c>offices.yaml</c>); a name's plural is found too ("ministers of defence").</summary>
public sealed class OfficeList
{
    private const string Path = "offices.yaml";
    private readonly FrozenDictionary<string, Office> _byId;
    private readonly NameIndex<OfficeName> _names;

    private OfficeList(ImmutableArray<Office> all)
    {
        All = all;
        _byId = all.ToFrozenDictionary(o => o.Id, StringComparer.Ordinal);
        _names = new(all.SelectMany(Spellings), anyCase: true);
    }

    /// <summary>Ordered by id.</summary>
    public ImmutableArray<Office> All { get; }

    /// <exception cref="LexiconException">A file is missing or wrong.</exception>
    public static OfficeList Load(LexiconFiles files) => files.Once(() => Read(files));

    private static OfficeList Read(LexiconFiles files)
    {
        SectorList sectors = SectorList.Load(files);
        var list = new EntryList(files, Path, "offices");
        return new([.. list.Entries().Select(n => ReadOffice(n, sectors, list))]);
    }

    /// <summary>The office with this id, or null.</summary>
    public Office? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The longest name of an office that starts at the first character of <paramref name="text"/>, where a word must start. Case does not count, but for letters.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, out OfficeName name)
    {
        bool found = _names.TryMatch(text, out int length, out name);
        if (found) name = name with { Length = length };
        return found;
    }

    private static Office ReadOffice(LexiconNode node, SectorList sectors, EntryList list)
    {
        node.Only("id", "sector", "rank", "names", "short", "state", "of", "speaks");
        return new(
            node.Required("id"),
            sectors.Checked(node),
            ReadRank(node),
            node.Optional("state"),
            node.Optional("of"),
            node.Optional("speaks") is "true",
            list.Names(node, "names"),
            list.Names(node, "short"));
    }

    private static OfficeRank ReadRank(LexiconNode node) => node.Required("rank") switch
    {
        "leader" => OfficeRank.Leader,
        "minister" => OfficeRank.Minister,
        "envoy" => OfficeRank.Envoy,
        "official" => OfficeRank.Official,
        "member" => OfficeRank.Member,
        var other => throw node.Error($"'{other}' is no rank"),
    };

    private static IEnumerable<(string, OfficeName, bool)> Spellings(Office office)
    {
        foreach (string name in office.Names) yield return (name, new(0, office, false), false);
        foreach (string name in office.Short) yield return (name, new(0, office, false), true);
        foreach (string name in office.Names) yield return (Plural.Of(name), new(0, office, true), false);
    }
}
