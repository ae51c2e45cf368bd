using Chancery.Lexicon;

namespace Chancery.Record.Identity;

/// <summary>The rules of lexicon/record/types.yaml by type; a type that is not listed tells of one occurrence when the same side did it at the same time.</summary>
internal sealed class TypeRules
{
    private const string File = "record/types.yaml";

    private static readonly string[] Keys = ["pair", "actor", "mission", "person", "election"];

    private readonly Dictionary<string, TypeRule> _rules;

    private TypeRules(Dictionary<string, TypeRule> rules) => _rules = rules;

    public IEnumerable<TypeRule> All => _rules.Values.OrderBy(r => r.Type, StringComparer.Ordinal);

    public TypeRule this[string type] =>
        _rules.TryGetValue(type, out TypeRule? rule) ? rule : new(type, false, new HashSet<string>(StringComparer.Ordinal) { "actor" }, []);

    /// <exception cref="LexiconException">A rule cannot be understood.</exception>
    public static TypeRules Load(LexiconFiles files)
    {
        var rules = new Dictionary<string, TypeRule>();
        foreach (LexiconNode node in LexiconNode.Read(files, File).Items)
        {
            node.Only("type", "lasts", "onesided", "opposite", "identity", "effects");
            var rule = new TypeRule(node.Required("type"), node.Optional("lasts") == "true", Identity(node), [.. (node["effects"]?.Items ?? []).Select(EffectOf)])
            {
                IsOneSided = node.Optional("onesided") == "true",
                Opposite = node.Optional("opposite"),
            };
            if (!rules.TryAdd(rule.Type, rule)) throw node.Error($"'{rule.Type}' has a rule already");
        }

        return new(rules);
    }

    private static HashSet<string> Identity(LexiconNode node)
    {
        var set = node.Texts("identity").ToHashSet();
        return set.Count > 0 && set.IsSubsetOf(Keys) ? set : throw node.Error($"identity is a list of {string.Join(", ", Keys)}");
    }

    private static Effect EffectOf(LexiconNode node)
    {
        node.Only("facet", "value", "direction", "before", "inferred", "subject", "ground", "missions");
        return new(
            node.Required("facet"),
            node.Required("value"),
            node.Required("direction"),
            node.Optional("before"),
            node.Optional("inferred"),
            node.Optional("subject"),
            node.Required("ground"),
            node.Texts("missions"));
    }
}
