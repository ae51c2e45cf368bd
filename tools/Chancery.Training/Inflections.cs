using Chancery.Language.Words;

namespace Chancery.Training;

/// <summary>The regular forms of English nouns, verbs and adjectives; where the spelling is not certain from the lemma alone, each that may be.</summary>
internal static class Inflections
{
    private const string Vowels = "aeiou";
    private const int LongestCompared = 7;

    /// <summary>Each form of a lemma of the parts of speech <paramref name="letters"/> (n, v, a, r), the lemma itself among them.</summary>
    public static IEnumerable<(string Form, WordTraits Traits)> Of(string lemma, string letters)
    {
        foreach (var letter in letters)
            foreach (var form in letter switch { 'n' => Noun(lemma), 'v' => Verb(lemma), 'a' => Adjective(lemma), _ => [(lemma, WordTraits.Adverb)] })
                yield return form;
    }

    private static IEnumerable<(string, WordTraits)> Noun(string lemma)
    {
        yield return (lemma, WordTraits.Noun);
        foreach (var form in WithS(lemma)) yield return (form, WordTraits.Plural);
    }

    private static IEnumerable<(string, WordTraits)> Verb(string lemma)
    {
        yield return (lemma, WordTraits.Verb);
        foreach (var form in WithS(lemma)) yield return (form, WordTraits.VerbS);
        foreach (var stem in Stems(lemma))
        {
            yield return (stem + (stem.EndsWith('e') ? "d" : "ed"), WordTraits.Past);
            var bare = stem.EndsWith("ie", StringComparison.Ordinal) ? stem[..^2] + "y" : stem.EndsWith('e') && !EndsIn(stem, "ee", "oe", "ye") ? stem[..^1] : stem;
            yield return ((lemma.EndsWith('y') && stem != lemma ? lemma : bare) + "ing", WordTraits.Ing);
        }
    }

    private static IEnumerable<(string, WordTraits)> Adjective(string lemma)
    {
        yield return (lemma, WordTraits.Adjective);
        if (lemma.Length > LongestCompared) yield break;
        foreach (var stem in Stems(lemma))
        {
            var bare = stem.EndsWith('e') ? stem[..^1] : stem;
            yield return (bare + "er", WordTraits.Compared);
            yield return (bare + "est", WordTraits.Compared);
        }
    }

    /// <summary>What "ed", "ing" and "er" are put to: with y made i, and with the last consonant doubled where it can be.</summary>
    private static IEnumerable<string> Stems(string lemma)
    {
        if (lemma.Length < 2) yield break;
        var (last, before) = (lemma[^1], lemma[^2]);
        if (last == 'y' && !Vowels.Contains(before, StringComparison.Ordinal))
        {
            yield return lemma[..^1] + "i";
            yield break;
        }

        var mayDouble = !Vowels.Contains(last, StringComparison.Ordinal) && last is not ('w' or 'x' or 'y' or 'h') && Vowels.Contains(before, StringComparison.Ordinal) && (lemma.Length < 3 || !Vowels.Contains(lemma[^3], StringComparison.Ordinal));
        if (!mayDouble || lemma.Count(c => Vowels.Contains(c, StringComparison.Ordinal)) > 1) yield return lemma;
        if (mayDouble) yield return lemma + last;
    }

    private static IEnumerable<string> WithS(string lemma)
    {
        if (EndsIn(lemma, "s", "x", "z", "ch", "sh")) yield return lemma + "es";
        else if (lemma.Length > 1 && lemma[^1] == 'y' && !Vowels.Contains(lemma[^2], StringComparison.Ordinal)) yield return lemma[..^1] + "ies";
        else yield return lemma + "s";
        if (lemma.EndsWith('o')) yield return lemma + "es";
    }

    private static bool EndsIn(string lemma, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
            if (lemma.EndsWith(end, StringComparison.Ordinal)) return true;
        return false;
    }
}
