using Chancery.Lexicon;

namespace Chancery.Events;

/// <summary>The operators of <c>lexicon/events/operators.yaml</c> by lemma, and the modal verbs.</summary>
internal sealed class OperatorTable
{
    private readonly Dictionary<string, List<Operator>> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Operator>> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Operator>> _adjectives = new(StringComparer.Ordinal);
    private readonly VerbForms _forms;
    private readonly Dictionary<EventStatus, string> _modalPlaces = [];
    private readonly Dictionary<string, EventStatus> _modals = new(StringComparer.Ordinal);

    public OperatorTable(LexiconFiles files, WordClasses classes)
    {
        const string path = "events/operators.yaml";
        _forms = new VerbForms(files, []);
        if (!files.Paths.Contains(path, StringComparer.Ordinal)) return;
        LexiconNode root = LexiconNode.Read(files, path);
        root.Only("modals", "operators");
        foreach (var (status, node) in root["modals"]!.Entries)
        {
            _modalPlaces[ParseStatus(node, status)] = $"{path}:{node.Line}";
            foreach (string word in classes.Expand(node.Items)) _modals[word] = ParseStatus(node, status);
        }

        foreach (LexiconNode node in root["operators"]!.Items)
        {
            node.Only("kind", "status", "code", "alone", "takes", "verbs", "nouns", "adjectives");
            EventStatus? status = node.Optional("status") is { } s ? ParseStatus(node, s) : null;
            foreach (var (key, table) in new[] { ("verbs", _verbs), ("nouns", _nouns), ("adjectives", _adjectives) }) Add(node, key, table, status, path, classes);
        }

        _forms = new VerbForms(files, _verbs.Keys);
    }

    /// <summary>File and line of the modals that give a status.</summary>
    public string ModalPlace(EventStatus status) => _modalPlaces[status];

    public EventStatus? Modal(string word) => _modals.TryGetValue(word, out var status) ? status : null;

    /// <summary>Operators under a verb: by its lemma, else by its form.</summary>
    public IReadOnlyList<Operator> Verbs(string lemma, string form) =>
        _verbs.TryGetValue(_forms.Irregular(form) ?? lemma, out var found) || (_forms.Lemma(form) is { } verb && _verbs.TryGetValue(verb, out found)) ? found : [];

    public IReadOnlyList<Operator> Nouns(string lemma) => _nouns.TryGetValue(lemma, out var found) ? found : [];

    public IReadOnlyList<Operator> Adjectives(string lemma) => _adjectives.TryGetValue(lemma, out var found) ? found : [];

    internal static EventStatus ParseStatus(LexiconNode node, string text) =>
        Enum.TryParse(text, ignoreCase: true, out EventStatus status) ? status : throw node.Error($"'{text}' is no status of an event");

    private static void Add(LexiconNode node, string key, Dictionary<string, List<Operator>> table, EventStatus? status, string path, WordClasses classes)
    {
        if (node[key] is not { } words) return;
        foreach (string phrase in classes.Expand(words.Items))
        {
            string[] parts = phrase.Split(' ');
            var entry = new Operator($"{path}:{node.Line}", node.Required("kind"), status, node.Optional("code"), node.Optional("alone"), parts[1..], node.Optional("takes"));
            if (!table.TryGetValue(parts[0], out var list)) table[parts[0]] = list = [];
            list.Insert(entry.Rest.Length > 0 ? 0 : list.Count, entry);
        }
    }
}
