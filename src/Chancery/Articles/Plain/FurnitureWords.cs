using System.Collections.Frozen;
using System.Globalization;
using Chancery.Lexicon;

namespace Chancery.Articles.Plain;

/// <summary>The furniture phrases of the lexicon, by class.</summary>
internal sealed class FurnitureWords
{
    private const string Path = "articles/furniture.yaml";
    private readonly FrozenDictionary<string, FurnitureClass> _classes;

    private FurnitureWords(IEnumerable<FurnitureClass> classes) => _classes = classes.ToFrozenDictionary(c => c.Name, StringComparer.Ordinal);

    public IEnumerable<FurnitureClass> All => _classes.Values.OrderBy(c => c.Name, StringComparer.Ordinal);

    /// <summary>Reads <c>lexicon/articles/furniture.yaml</c>.</summary>
    /// <exception cref="LexiconException">The file lacks a class that a rule needs, or says something unknown.</exception>
    public static FurnitureWords Load(LexiconFiles files) => new(LexiconNode.Read(files, Path).Items.Select(Read));

    public bool Is(string name, ReadOnlySpan<char> line) => Class(name).Holds(line);

    public FurnitureClass Class(string name) =>
        _classes.TryGetValue(name, out var found) ? found : throw new LexiconException(Path, 0, $"the class '{name}' is missing");

    private static FurnitureClass Read(LexiconNode node)
    {
        node.Only("class", "reason", "form", "most", "phrases", "example");
        if (!Enum.TryParse(node.Required("form"), ignoreCase: true, out FurnitureForm form)) throw node.Error($"'{node.Required("form")}' is no form known here");
        int most = node.Optional("most") is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 40;
        string[] phrases = node.Texts("phrases");
        if (phrases.Length == 0) throw node.Error("a class needs phrases");
        return new(node.Required("class"), node.Required("reason"), form, most, phrases.ToFrozenSet(StringComparer.Ordinal), node.Required("example"));
    }
}
