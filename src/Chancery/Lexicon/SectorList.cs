using System.Collections.Frozen;

namespace Chancery.Lexicon;

/// <summary>The sectors of actors, as event data codes them (<c>sectors.yaml</c>): code to name.</summary>
public sealed class SectorList
{
    private readonly FrozenDictionary<string, string> _names;

    private SectorList(FrozenDictionary<string, string> names) => _names = names;

    public IEnumerable<string> Codes => _names.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="LexiconException">The file is missing or wrong.</exception>
    public static SectorList Load(LexiconFiles files) => files.Once(() => Read(files));

    private static SectorList Read(LexiconFiles files)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (LexiconNode node in LexiconNode.Read(files, "sectors.yaml").Items)
        {
            node.Only("id", "name", "covers");
            if (!names.TryAdd(node.Required("id"), node.Required("name"))) throw node.Error("the sector stands here twice");
        }

        return new(names.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>What a sector is called, or null.</summary>
    public string? NameOf(string code) => _names.GetValueOrDefault(code);

    /// <summary>The sector an entry gives under <c>sector</c>.</summary>
    /// <exception cref="LexiconException">It is missing or unknown.</exception>
    internal string Checked(LexiconNode entry)
    {
        string code = entry.Required("sector");
        return _names.ContainsKey(code) ? code : throw entry.Error($"'{code}' is no sector of sectors.yaml");
    }
}
