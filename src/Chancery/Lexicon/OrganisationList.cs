using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>The organisations (<c>organisations.yaml</c>) and the political parties (<c>parties.yaml</c>).</summary>
public sealed class OrganisationList
{
    private readonly FrozenDictionary<string, Organisation> _byId;
    private readonly NameIndex<Organisation> _names;

    private OrganisationList(ImmutableArray<Organisation> all)
    {
        All = all;
        _byId = all.ToFrozenDictionary(o => o.Id, StringComparer.Ordinal);
        _names = new(all.SelectMany(o => o.Short.Select(n => (n, o, true)).Concat(o.Names.Select(n => (n, o, false)))));
    }

    /// <summary>Ordered by id.</summary>
    public ImmutableArray<Organisation> All { get; }

    /// <exception cref="LexiconException">A file is missing or wrong.</exception>
    public static OrganisationList Load(LexiconFiles files) => files.Once(() => Read(files));

    private static OrganisationList Read(LexiconFiles files)
    {
        SectorList sectors = SectorList.Load(files);
        var list = new EntryList(files, "organisations.yaml", "organisations");
        IEnumerable<Organisation> organisations = list.Entries().Select(n => ReadOrganisation(n, sectors, list));
        return new([.. organisations.Concat(ReadParties(files)).OrderBy(o => o.Id, StringComparer.Ordinal)]);
    }

    /// <summary>The organisation with this id, or null.</summary>
    public Organisation? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The longest name of an organisation that starts at the first character of <paramref name="text"/>, where a word must start.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, out int length, out Organisation organisation) => _names.TryMatch(text, out length, out organisation);

    private static IEnumerable<Organisation> ReadParties(LexiconFiles files)
    {
        LexiconNode root = LexiconNode.Read(files, "parties.yaml");
        root.Only("parties");
        foreach (var (state, names) in root["parties"]?.Entries ?? [])
        {
            foreach (string name in names.Items.Select(n => n.Text))
            {
                bool letters = !name.Any(char.IsLower);
                yield return new($"party:{state}:{name}", OrganisationKind.Party, "PTY", state, [], null, [name], letters ? [name] : []);
            }
        }
    }

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
