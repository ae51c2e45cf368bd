using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>The armed groups (<c>armed-groups.yaml</c>).</summary>
public sealed class ArmedGroupList
{
    private readonly NameIndex<ArmedGroup> _names;

    private ArmedGroupList(ImmutableArray<ArmedGroup> all)
    {
        All = all;
        _names = new(all.SelectMany(g => g.Names.Select(n => (n, g, false)).Concat(g.Short.Select(n => (n, g, true)))));
    }

    /// <summary>Ordered by id.</summary>
    public ImmutableArray<ArmedGroup> All { get; }

    /// <exception cref="LexiconException">A file is missing or wrong.</exception>
    public static ArmedGroupList Load(LexiconFiles files) => files.Once(() => Read(files));

    private static ArmedGroupList Read(LexiconFiles files)
    {
        SectorList sectors = SectorList.Load(files);
        var list = new EntryList(files, "armed-groups.yaml", "groups");
        return new([.. list.Entries().Select(n => ReadGroup(n, sectors, list))]);
    }

    /// <summary>The longest name of a group that starts at the first character of <paramref name="text"/>, where a word must start.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, out int length, out ArmedGroup group) => _names.TryMatch(text, out length, out group);

    private static ArmedGroup ReadGroup(LexiconNode node, SectorList sectors, EntryList list)
    {
        node.Only("id", "sector", "state", "active", "names", "short");
        return new(node.Required("id"), sectors.Checked(node), [.. node.Texts("state")], node.Optional("active") is not "false", list.Names(node, "names"), list.Names(node, "short"));
    }
}
