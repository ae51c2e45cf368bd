using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>A file's list of entries under one key; ids must be in ordinal order and each name stand once.</summary>
internal sealed class EntryList(LexiconFiles files, string path, string key)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public LexiconNode Root { get; } = LexiconNode.Read(files, path);

    /// <param name="id">The key that orders the entries.</param>
    public IEnumerable<LexiconNode> Entries(string id = "id")
    {
        string before = "";
        foreach (LexiconNode node in Root[key]?.Items ?? throw Root.Error($"'{key}' is missing"))
        {
            string name = node.Required(id);
            if (string.CompareOrdinal(before, name) >= 0) throw node.Error($"'{name}' must come after '{before}', and once");
            before = name;
            yield return node;
        }
    }

    /// <summary>The names under a key of an entry.</summary>
    /// <exception cref="LexiconException">A name stands in the file already.</exception>
    public ImmutableArray<string> Names(LexiconNode node, string key)
    {
        ImmutableArray<string> names = [.. node.Texts(key)];
        foreach (string name in names)
        {
            if (!_names.Add(name)) throw node.Error($"'{name}' stands in this file twice");
        }

        return names;
    }
}
