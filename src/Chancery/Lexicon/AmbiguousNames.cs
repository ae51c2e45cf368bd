using System.Collections.Frozen;

namespace Chancery.Lexicon;

/// <summary>Spellings that states share, and spellings that are also something else (<c>ambiguous.yaml</c>).</summary>
internal sealed class AmbiguousNames
{
    private readonly Dictionary<string, string[]> _shared;

    private AmbiguousNames(Dictionary<string, string[]> shared, FrozenSet<string> cautious) => (_shared, Cautious) = (shared, cautious);

    /// <summary>Spellings that are also an ordinary name of something else.</summary>
    public FrozenSet<string> Cautious { get; }

    /// <summary>The spellings that must be shared, with the codes of the states in order of likelihood.</summary>
    public IEnumerable<KeyValuePair<string, string[]>> Shared => _shared;

    public static AmbiguousNames Load(LexiconFiles files)
    {
        LexiconNode root = LexiconNode.Read(files, "ambiguous.yaml");
        root.Only("shared", "cautious");
        var shared = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (name, ids) in root["shared"]?.Entries ?? [])
        {
            shared.Add(name, [.. ids.Items.Select(i => i.Text)]);
        }

        return new(shared, root.Texts("cautious").ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The codes given for a spelling, or none where it is not listed.</summary>
    public string[] Order(string spelling) => _shared.GetValueOrDefault(spelling, []);
}
