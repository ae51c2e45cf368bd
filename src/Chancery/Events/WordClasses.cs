using System.Collections.Frozen;
using Chancery.Lexicon;

namespace Chancery.Events;

/// <summary>Named sets of lemmas that rules and status share (<c>lexicon/events/classes.yaml</c>): a class may name others with a leading @.</summary>
internal sealed class WordClasses
{
    private readonly Dictionary<string, string[]> _classes = new(StringComparer.Ordinal);

    public WordClasses(LexiconFiles files)
    {
        const string path = "events/classes.yaml";
        if (!files.Paths.Contains(path, StringComparer.Ordinal)) return;
        foreach (var (name, node) in LexiconNode.Read(files, path).Entries) _classes[name] = [.. Expand(node.Items)];
    }

    /// <summary>The lemmas meant by a list in which <c>@name</c> stands for a class.</summary>
    /// <exception cref="LexiconException">There is no such class.</exception>
    public IEnumerable<string> Expand(IEnumerable<LexiconNode> items)
    {
        foreach (var item in items)
        {
            string text = item.Text;
            if (!text.StartsWith('@')) yield return text;
            else if (!_classes.TryGetValue(text[1..], out var words)) throw item.Error($"there is no class '{text[1..]}' in events/classes.yaml");
            else foreach (string word in words) yield return word;
        }
    }

    public FrozenSet<string> Set(LexiconNode? node) =>
        node is null ? FrozenSet<string>.Empty : Expand(node.Items).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lemmas of one class; empty when there is none of that name.</summary>
    public FrozenSet<string> this[string name] =>
        _classes.TryGetValue(name, out var words) ? words.ToFrozenSet(StringComparer.Ordinal) : FrozenSet<string>.Empty;
}
