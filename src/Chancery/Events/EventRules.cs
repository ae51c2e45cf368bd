using Chancery.Lexicon;

namespace Chancery.Events;

/// <summary>
/// All event rules, indexed by the lemma of their trigger, so that the work grows with the text and not with the number of rules.
/// Each file of <c>lexicon/events/</c> but the shared tables is one family.
/// </summary>
internal sealed class EventRules
{
    private static readonly string[] _tables = ["events/classes.yaml", "events/codes.yaml", "events/operators.yaml", "events/quantities.yaml", "events/host-rules.yaml"];
    private readonly Dictionary<string, List<Trigger>> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Trigger>> _nouns = new(StringComparer.Ordinal);
    private readonly List<EventRule> _all = [];
    private readonly VerbForms _forms;

    public EventRules(LexiconFiles files, WordClasses classes, CodeTable codes)
    {
        foreach (string path in files.Under("events").Except(_tables, StringComparer.Ordinal))
        {
            foreach (LexiconNode node in LexiconNode.Read(files, path).Items)
            {
                var reader = new RuleReader(node, path, classes, codes);
                EventRule rule = reader.Read();
                _all.Add(rule);
                foreach (string phrase in reader.Phrases("verbs")) Add(_verbs, RuleReader.VerbTrigger(rule, phrase));
                foreach (string phrase in reader.Phrases("nouns")) Add(_nouns, RuleReader.NounTrigger(rule, phrase));
            }
        }

        _forms = new VerbForms(_verbs.Keys);
    }

    public IReadOnlyList<EventRule> All => _all;

    /// <summary>Rules under a verb: by its lemma, else by its form.</summary>
    public IReadOnlyList<Trigger> Verbs(string lemma, string form) =>
        _verbs.TryGetValue(lemma, out var found) || (_forms.Lemma(form) is { } verb && _verbs.TryGetValue(verb, out found)) ? found : [];

    public IReadOnlyList<Trigger> Nouns(string lemma) => _nouns.TryGetValue(lemma, out var found) ? found : [];

    private static void Add(Dictionary<string, List<Trigger>> table, (string Lemma, Trigger Trigger) entry)
    {
        if (!table.TryGetValue(entry.Lemma, out var list)) table[entry.Lemma] = list = [];
        list.Add(entry.Trigger);
    }
}
