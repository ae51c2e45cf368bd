using System.Collections.Frozen;
using System.Globalization;
using Chancery.Lexicon;

namespace Chancery.Events;

/// <summary>Reads one rule of a family file.</summary>
internal sealed class RuleReader(LexiconNode node, string path, WordClasses classes, CodeTable codes)
{
    private static readonly string[] _target = ["object", "against", "on", "with", "to", "from", "of", "for", "at", "toward", "towards", "into", "over", "about"];
    private static readonly string[] _slots = ["subject", "object", "second", "near", "sentence", "topic", "owner", "complement"];

    public EventRule Read()
    {
        node.Only("type", "verbs", "nouns", "where", "not", "actor", "target", "others", "symmetric", "of", "cameo", "plover", "mode", "contexts", "status", "negated", "dated", "states", "weight", "intent", "refused", "as", "effect", "examples");
        string? cameo = node.Optional("cameo");
        string? plover = node.Optional("plover") ?? codes.Plover(cameo);
        var tests = Tests("where", forbidden: false).Concat(Tests("not", forbidden: true)).ToArray();
        string type = node.Optional("type") ?? plover?.ToLowerInvariant() ?? throw node.Error("a rule needs a type or a code");
        bool negated = node.Optional("negated") == "only", dated = node.Optional("dated") == "only";
        return new EventRule
        {
            Place = $"{path}:{node.Line.ToString(CultureInfo.InvariantCulture)}",
            Type = type,
            Plover = plover is "none" ? null : plover,
            Mode = node.Optional("mode") ?? codes.Mode(cameo),
            Contexts = node["contexts"] is null ? codes.Contexts(cameo) : node.Texts("contexts"),
            Cameo = cameo,
            Tests = tests,
            Actor = node["actor"] is null ? ["subject"] : node.Texts("actor"),
            Target = node["target"] is null ? _target : node.Texts("target"),
            Others = node["others"] is { } o ? [.. o.Entries.Select(e => KeyValuePair.Create(e.Key, e.Value.Items.Select(i => i.Text).ToArray()))] : [],
            IsSymmetric = node.Optional("symmetric") == "true",
            OfIsSubject = node.Optional("of") == "subject",
            Status = node.Optional("status") is { } s ? OperatorTable.ParseStatus(node, s) : null,
            As = node["as"] is { } map ? map.Entries.ToFrozenDictionary(e => OperatorTable.ParseStatus(map, e.Key), e => Instead(e.Value, e.Key)) : FrozenDictionary<EventStatus, (string, EventStatus)>.Empty,
            WantsNegation = negated,
            WantsDate = dated,
            Refused = node.Optional("refused"),
            WantsIntent = node.Optional("intent") == "only",
            WantsStates = int.Parse(node.Optional("states") ?? "0", CultureInfo.InvariantCulture),
            Effect = node.Optional("effect"),
            Examples = node["examples"] is { } x ? [.. x.Entries.Select(e => KeyValuePair.Create(e.Key, e.Value.Text))] : [],
            Weight = int.Parse(node.Optional("weight") ?? "0", CultureInfo.InvariantCulture) + tests.Count(t => !t.IsForbidden) * 2 + (negated ? 2 : 0) + (type.Contains('.', StringComparison.Ordinal) ? 1 : 0),
        };
    }

    public IEnumerable<string> Phrases(string key) => node[key] is { } words ? classes.Expand(words.Items) : [];

    /// <summary>"break off": the verb, then what must follow it.</summary>
    public static (string Lemma, Trigger Trigger) VerbTrigger(EventRule rule, string phrase)
    {
        string[] words = phrase.Split(' ');
        return (words[0], new Trigger(rule, [], words[1..]));
    }

    /// <summary>"hunger strike": the last word is the trigger; "state of emergency": the word before the preposition is.</summary>
    public static (string Lemma, Trigger Trigger) NounTrigger(EventRule rule, string phrase)
    {
        string[] words = phrase.Split(' ');
        int at = Array.FindIndex(words, w => w is "of" or "for" or "to" or "in" or "on" or "by" or "with") - 1;
        if (at < 0) at = words.Length - 1;
        return (words[at], new Trigger(rule, words[..at], words[(at + 1)..]));
    }

    /// <summary>"TYPE" or "TYPE STATUS".</summary>
    private static (string Type, EventStatus Status) Instead(LexiconNode value, string status)
    {
        string[] parts = value.Text.Split(' ');
        return (parts[0], OperatorTable.ParseStatus(value, parts.Length > 1 ? parts[1] : status));
    }

    private IEnumerable<SlotTest> Tests(string key, bool forbidden)
    {
        if (node[key] is not { } map) yield break;
        foreach (var (slot, words) in map.Entries)
        {
            if (slot.Contains(' ', StringComparison.Ordinal)) throw words.Error($"'{slot}' is no slot: {string.Join(", ", _slots)} or a preposition");
            string[] all = [.. classes.Expand(words.Items)];
            yield return new SlotTest(
                slot,
                all.Where(w => w[0] != '#' && w != "*").ToFrozenSet(StringComparer.Ordinal),
                [.. all.Where(w => w[0] == '#')],
                forbidden);
        }
    }
}
