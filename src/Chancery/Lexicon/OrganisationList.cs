using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>The organisations (<c>organisations.yaml</c>).</summary>
public sealed class OrganisationList
{
    private readonly FrozenDictionary<string, Organisation> _byId;
    private readonly NameIndex<Organisation> _names;

    private OrganisationList(ImmutableArray<Organisation> all)
    {
        All = all;
        _byId = all.ToFrozenDictionary(o => o.Id, StringComparer.Ordinal);
        _names = new(all.SelectMany(o => o.Names.Select(n => (n, o, false)).Concat(o.Short.Select(n => (n, o, true)))));
    }

    /// <summary>Ordered by id.</summary>
    public ImmutableArray<Organisation> All { get; }

    /// <exception cref="LexiconException">A file is missing or wrong.</exception>
    public static OrganisationList Load(LexiconFiles files)
    {
        SectorList sectors = SectorList.Load(files);
        var list = new EntryList(files, "organisations.yaml", "organisations");
        return new([.. list.Entries().Select(n => ReadOrganisation(n, sectors, list))]);
    }

    /// <summary>The organisation with this id, or null.</summary>
    public Organisation? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The longest name of an organisation that starts at the first character of <paramref name="text"/>, where a word must start.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, out int length, out Organisation organisation) => _names.TryMatch(text, out length, out organisation);

    private static Organisation ReadOrganisation(LexiconNode node, SectorList sectors, EntryList list)
    {
        node.Only("id", "kind", "sector", "state", "members", "seat", "names", "short");
        return new(
            node.Required("id"),
            ReadKind(node),
            sectors.Checked(node),
            node.Optional("state"),
            [.. node.Texts("members")],
            node.Optional("seat"),
            list.Names(node, "names"),
            list.Names(node, "short"));
    }

    private static OrganisationKind ReadKind(LexiconNode node) => node.Required("kind") switch
    {
        "igo" => OrganisationKind.Intergovernmental,
        "forum" => OrganisationKind.Forum,
        "court" => OrganisationKind.Court,
        "ngo" => OrganisationKind.NonGovernmental,
        "company" => OrganisationKind.Company,
        var other => throw node.Error($"'{other}' is no kind of organisation"),
    };
}
