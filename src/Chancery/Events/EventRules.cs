using Chancery.Lexicon;

namespace Chancery.Events;

/// <summary>
/// All event rules, indexed by the lemma of their trigger, so that the work grows with the text and not with the number of rules.
/// Each file of <c>lexicon/events/</c> but the shared tables is one family.
/// </summary>
internal sealed class EventRules
{
    private static readonly string[] _tables = ["events/classes.yaml", "events/codes.yaml", "events/operators.yaml", "events/forms.yaml", "events/topics.yaml"];
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

        _forms = new VerbForms(files, _verbs.Keys);
    }

    public VerbForms Forms => _forms;

    public IReadOnlyList<EventRule> All => _all;

    /// <summary>Rules under a verb: by its lemma, else by its form.</summary>
    public IReadOnlyList<Trigger> Verbs(string lemma, string form) =>
        _verbs.TryGetValue(_forms.Irregular(form) ?? lemma, out var found) || (_forms.Lemma(form) is { } verb && _verbs.TryGetValue(verb, out found)) ? found : [];

    /// <summary>Rules under a noun: by its lemma, else by its form without the plural's ending.</summary>
    public IReadOnlyList<Trigger> Nouns(string lemma, string form)
    {
        if (_nouns.TryGetValue(lemma, out var found) || _nouns.TryGetValue(form, out found)) return found;
        if (form.EndsWith("ies", StringComparison.Ordinal) && _nouns.TryGetValue(form[..^3] + "y", out found)) return found;
        if (form.EndsWith("es", StringComparison.Ordinal) && _nouns.TryGetValue(form[..^2], out found)) return found;
        return form.EndsWith('s') && _nouns.TryGetValue(form[..^1], out found) ? found : [];
    }

    /// <summary>Lemma, form, singular and verb: every spelling the word may have in a rule.</summary>
    public string[] Keys(string lemma, string form)
    {
        var keys = new List<string>(4) { lemma };
        if (form != lemma) keys.Add(form);
        if (form.EndsWith('s') && form.Length > 2) keys.Add(form[..^1]);
        if (form.EndsWith("ies", StringComparison.Ordinal)) keys.Add(form[..^3] + "y");
        if (_forms.Lemma(form) is { } verb && verb != lemma) keys.Add(verb);
        return [.. keys];
    }

    private static void Add(Dictionary<string, List<Trigger>> table, (string Lemma, Trigger Trigger) entry)
    {
        if (!table.TryGetValue(entry.Lemma, out var list)) table[entry.Lemma] = list = [];
        list.Add(entry.Trigger);
    }
}
