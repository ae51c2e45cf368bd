using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>The bodies of states (<c>bodies.yaml</c>); a name's plural is found too ("foreign ministries").</summary>
public sealed class BodyList
{
    private readonly FrozenDictionary<string, Body> _byId;
    private readonly NameIndex<Body> _names;

    private BodyList(ImmutableArray<Body> all)
    {
        All = all;
        _byId = all.ToFrozenDictionary(b => b.Id, StringComparer.Ordinal);
        _names = new(all.SelectMany(b => b.Names.SelectMany(n => new[] { (n, b, false), (Plural.Of(n), b, false) }).Concat(b.Short.Select(n => (n, b, true)))), anyCase: true);
    }

    /// <summary>Ordered by id.</summary>
    public ImmutableArray<Body> All { get; }

    /// <exception cref="LexiconException">A file is missing or wrong.</exception>
    public static BodyList Load(LexiconFiles files) => files.Once(() => Read(files));

    private static BodyList Read(LexiconFiles files)
    {
        SectorList sectors = SectorList.Load(files);
        var list = new EntryList(files, "bodies.yaml", "bodies");
        return new([.. list.Entries().Select(n => ReadBody(n, sectors, list))]);
    }

    /// <summary>The body with this id, or null.</summary>
    public Body? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The longest name of a body that starts at the first character of <paramref name="text"/>, where a word must start. Case does not count, but for letters.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, out int length, out Body body) => _names.TryMatch(text, out length, out body);

    private static Body ReadBody(LexiconNode node, SectorList sectors, EntryList list)
    {
        node.Only("id", "sector", "names", "short", "state", "office");
        return new(node.Required("id"), sectors.Checked(node), node.Optional("state"), node.Optional("office"), list.Names(node, "names"), list.Names(node, "short"));
    }
}
