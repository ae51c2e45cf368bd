using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Chancery.Lexicon;

/// <summary>One node of a lexicon file, read with its place, so that a mistake is reported by file and line. Keys a reader does not know are errors: see <see cref="Only"/>.</summary>
public sealed class LexiconNode
{
    private readonly string _path;
    private readonly YamlNode _node;

    private LexiconNode(string path, YamlNode node) => (_path, _node) = (path, node);

    public bool IsMap => _node is YamlMappingNode;

    public bool IsList => _node is YamlSequenceNode;

    /// <summary>1-based line in the file.</summary>
    public long Line => _node.Start.Line;

    /// <summary>The scalar's text.</summary>
    /// <exception cref="LexiconException">The node is a list or a map.</exception>
    public string Text => _node is YamlScalarNode s ? s.Value ?? "" : throw Error("a plain value is expected here");

    /// <summary>Items of a list; a scalar counts as a list of one.</summary>
    public IEnumerable<LexiconNode> Items => _node is YamlSequenceNode list ? list.Select(n => new LexiconNode(_path, n)) : [this];

    /// <summary>Keys and values of a map, in file order.</summary>
    public IEnumerable<KeyValuePair<string, LexiconNode>> Entries =>
        _node is YamlMappingNode map
            ? map.Select(e => KeyValuePair.Create(((YamlScalarNode)e.Key).Value ?? "", new LexiconNode(_path, e.Value)))
            : throw Error("keys and values are expected here");

    /// <summary>The value of a key, or null.</summary>
    public LexiconNode? this[string key] =>
        _node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? new(_path, child) : null;

    /// <summary>Reads the one YAML document of a file; an empty file is an empty list.</summary>
    /// <exception cref="LexiconException">The file is no YAML.</exception>
    public static LexiconNode Read(LexiconFiles files, string path)
    {
        using TextReader reader = files.Open(path);
        var yaml = new YamlStream();
        try
        {
            yaml.Load(reader);
        }
        catch (YamlException e)
        {
            throw new LexiconException(path, e.Start.Line, e.InnerException?.Message ?? e.Message);
        }

        return new(path, yaml.Documents.Count == 0 ? new YamlSequenceNode() : yaml.Documents[0].RootNode);
    }

    /// <summary>The text of a key that must be there.</summary>
    public string Required(string key) => this[key]?.Text ?? throw Error($"'{key}' is missing");

    public string? Optional(string key) => this[key]?.Text;

    /// <summary>The texts of a key's list; empty when the key is absent.</summary>
    public string[] Texts(string key) => this[key] is { } n ? [.. n.Items.Select(i => i.Text)] : [];

    /// <exception cref="LexiconException">The map has a key that is not among <paramref name="keys"/>: a misspelt key must not pass unseen.</exception>
    public void Only(params ReadOnlySpan<string> keys)
    {
        foreach (var (key, value) in Entries)
        {
            if (!keys.Contains(key)) throw value.Error($"'{key}' is not a key known here");
        }
    }

    public LexiconException Error(string message) => new(_path, Line, message);
}
