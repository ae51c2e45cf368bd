using Chancery.Lexicon;

namespace Chancery.Times.Patterns;

/// <summary>Reads <c>lexicon/times</c>: the words, the fragments, and the rules in the order of their files (ordinal) and lines; the earlier rule wins where two match the same words.</summary>
internal sealed class TimeLexicon
{
    private static readonly string[] Kinds = ["named", "offset", "unit", "length", "set", "loose", "portion", "occasion", "nothing"];

    private TimeLexicon(Vocabulary vocabulary, IReadOnlyList<TimeRule> rules) => (Vocabulary, Rules) = (vocabulary, rules);

    public Vocabulary Vocabulary { get; }

    public IReadOnlyList<TimeRule> Rules { get; }

    public static TimeLexicon Read(LexiconFiles files)
    {
        Vocabulary vocabulary = Vocabulary.Read(LexiconNode.Read(files, "times/words.yaml"));
        var fragments = new Dictionary<string, PatternNode>(StringComparer.Ordinal);
        foreach (var (name, node) in LexiconNode.Read(files, "times/fragments.yaml").Entries) fragments.Add(name, Pattern(node, fragments, vocabulary));
        var rules = new List<TimeRule>();
        foreach (string path in files.Under("times").Where(p => p.StartsWith("times/rules-", StringComparison.Ordinal)))
            rules.AddRange(LexiconNode.Read(files, path).Items.Select(n => Rule(n, fragments, vocabulary)));
        return new(vocabulary, rules);
    }

    private static PatternNode Pattern(LexiconNode node, IReadOnlyDictionary<string, PatternNode> fragments, Vocabulary vocabulary)
    {
        PatternNode pattern = new PatternParser(fragments, node).Parse(node.Text);
        Learn(pattern, vocabulary, node);
        return pattern;
    }

    private static void Learn(PatternNode pattern, Vocabulary vocabulary, LexiconNode node)
    {
        switch (pattern)
        {
            case PatternNode.Literal literal:
                vocabulary.Add(literal.Word);
                break;
            case PatternNode.Class c when !NumberClasses.TryGet(c.Name, out _) && !vocabulary.HasClass(c.Name):
                throw node.Error($"there is no class {{{c.Name}}}");
            case PatternNode.Sequence sequence:
                foreach (PatternNode item in sequence.Items) Learn(item, vocabulary, node);
                break;
            case PatternNode.Choice choice:
                foreach (PatternNode item in choice.Items) Learn(item, vocabulary, node);
                break;
        }
    }

    private static TimeRule Rule(LexiconNode node, IReadOnlyDictionary<string, PatternNode> fragments, Vocabulary vocabulary)
    {
        node.Only("rule", "pattern", "means", "type", "follows", "after", "not_after", "before", "not_before", "not_tag", "example");
        string means = node.Required("means");
        if (!Kinds.Contains(means)) throw node.Error($"'{means}' is no kind of meaning");
        string[] examples = node.Texts("example");
        if (examples.Length == 0) throw node.Error("every rule has an example: it is its test");
        IReadOnlyList<PatternNode> Neighbours(string key) => [.. (node[key]?.Items ?? []).SelectMany(n => Flatten(Pattern(n, fragments, vocabulary)))];
        return new()
        {
            Id = node.Required("rule"),
            Pattern = Pattern(node["pattern"] ?? throw node.Error("'pattern' is missing"), fragments, vocabulary),
            Means = means,
            Type = node.Optional("type") is { } type ? Enum.Parse<TimeType>(type, ignoreCase: true) : null,
            HasSurroundings = node.Required("pattern").Contains(" / ", StringComparison.Ordinal),
            Follows = node.Optional("follows"),
            Guard = new() { After = Neighbours("after"), NotAfter = Neighbours("not_after"), Before = Neighbours("before"), NotBefore = Neighbours("not_before"), NotTag = node.Texts("not_tag") },
            Examples = [.. examples.Select(e => RuleExample.Read(e) ?? throw node.Error($"the example '{e}' is read as: text with [the expression] -> value"))],
        };
    }

    /// <summary>A neighbour is one word; a fragment or choice of such stands for each of its words.</summary>
    private static IEnumerable<PatternNode> Flatten(PatternNode node) => node switch
    {
        PatternNode.Sequence s => s.Items.SelectMany(Flatten),
        PatternNode.Choice c => c.Items.SelectMany(Flatten),
        _ => [node],
    };
}
