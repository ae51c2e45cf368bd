using System.Collections.Frozen;
using Chancery.Lexicon;

namespace Chancery.Events;

/// <summary>The forms of the verbs that rules name, so that a rule finds its verb even where the model's lemma is wrong: the regular ones, and the irregular of <c>lexicon/events/forms.yaml</c>.</summary>
internal sealed class VerbForms
{
    private readonly Dictionary<string, string> _lemmas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _irregular = new(StringComparer.Ordinal);

    public VerbForms(LexiconFiles files, IEnumerable<string> verbs)
    {
        const string path = "events/forms.yaml";
        if (files.Paths.Contains(path, StringComparer.Ordinal))
        {
            foreach (var (verb, forms) in LexiconNode.Read(files, path).Entries)
            {
                foreach (LexiconNode form in forms.Items)
                {
                    _lemmas.TryAdd(form.Text, verb);
                    _irregular.TryAdd(form.Text, verb);
                }
            }
        }

        foreach (string verb in verbs)
        {
            foreach (string form in Of(verb)) _lemmas.TryAdd(form, verb);
        }
    }

    /// <summary>The verb a form (in lower case) belongs to, or null.</summary>
    public string? Lemma(string form) => _lemmas.GetValueOrDefault(form);

    /// <summary>The lemmas with all their forms.</summary>
    public FrozenSet<string> Expand(FrozenSet<string> lemmas) =>
        lemmas.SelectMany(Of).Concat(lemmas).Concat(_lemmas.Where(f => lemmas.Contains(f.Value)).Select(f => f.Key)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The verb that an irregular form belongs to, which no model need be asked for, or null.</summary>
    public string? Irregular(string form) => _irregular.GetValueOrDefault(form);

    private static IEnumerable<string> Of(string verb)
    {
        if (verb.Length < 3) yield break;
        char last = verb[^1], before = verb[^2];
        yield return verb;
        if (last == 'e')
        {
            yield return verb + "s";
            yield return verb + "d";
            yield return verb[..^1] + "ing";
        }
        else if (last == 'y' && !IsVowel(before))
        {
            yield return verb[..^1] + "ies";
            yield return verb[..^1] + "ied";
            yield return verb + "ing";
        }
        else
        {
            yield return verb + (last is 's' or 'x' or 'z' || (last == 'h' && before is 's' or 'c') ? "es" : "s");
            yield return verb + "ed";
            yield return verb + "ing";
            if (IsVowel(last) || last is 'w' or 'x' or 'y' || !IsVowel(before)) yield break;
            yield return verb + last + "ed";
            yield return verb + last + "ing";
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
