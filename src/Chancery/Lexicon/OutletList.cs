using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>The outlets (<c>outlets.yaml</c>).</summary>
public sealed class OutletList
{
    private readonly FrozenDictionary<string, Outlet> _bySite;
    private readonly NameIndex<OutletName> _names;

    private OutletList(ImmutableArray<Outlet> all, FrozenSet<string> common)
    {
        All = all;
        _bySite = all.Where(o => o.Site is not null).ToFrozenDictionary(o => o.Site!, StringComparer.OrdinalIgnoreCase);
        _names = new(all.SelectMany(o => o.Also.Prepend(o.Name).Select(n => (n, new OutletName(0, o, common.Contains(n)), IsLetters(n)))));
    }

    /// <summary>Ordered by name.</summary>
    public ImmutableArray<Outlet> All { get; }

    /// <exception cref="LexiconException">The file is missing or wrong.</exception>
    public static OutletList Load(LexiconFiles files) => files.Once(() => Read(files));

    private static OutletList Read(LexiconFiles files)
    {
        var list = new EntryList(files, "outlets.yaml", "outlets");
        list.Root.Only("outlets", "common");
        return new([.. list.Entries("name").Select(n => ReadOutlet(n, list))], list.Root.Texts("common").ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The longest name of an outlet that starts at the first character of <paramref name="text"/>, where a word must start.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, out OutletName name)
    {
        bool found = _names.TryMatch(text, out int length, out name);
        if (found) name = name with { Length = length };
        return found;
    }

    /// <summary>The outlet with pages on a host ("www.dawn.com", "edition.cnn.com"), or null.</summary>
    public Outlet? OfHost(string host)
    {
        for (int dot = -1; ; dot = host.IndexOf('.', dot + 1))
        {
            if (_bySite.TryGetValue(host[(dot + 1)..], out Outlet? outlet)) return outlet;
            if (host.IndexOf('.', dot + 1) < 0) return null;
        }
    }

    private static Outlet ReadOutlet(LexiconNode node, EntryList list)
    {
        node.Only("name", "kind", "state", "also", "site", "official");
        list.Names(node, "name");
        return new(node.Required("name"), ReadKind(node), node.Optional("state"), list.Names(node, "also"), node.Optional("site"), node.Optional("official") is "true");
    }

    private static OutletKind ReadKind(LexiconNode node) => node.Required("kind") switch
    {
        "agency" => OutletKind.Agency,
        "newspaper" => OutletKind.Newspaper,
        "broadcaster" => OutletKind.Broadcaster,
        "magazine" => OutletKind.Magazine,
        "site" => OutletKind.Site,
        "platform" => OutletKind.Platform,
        var other => throw node.Error($"'{other}' is no kind of outlet"),
    };

    private static bool IsLetters(string name) => !name.Any(char.IsLower);
}
