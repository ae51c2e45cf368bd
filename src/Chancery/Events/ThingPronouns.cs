using Chancery.Language;

namespace Chancery.Events;

/// <summary>What a pronoun for things may stand for: the nouns told of right before it, so that a rule finds its noun where the text says "they were restored" or "opened one in Lima".</summary>
internal static class ThingPronouns
{
    /// <summary>The word itself, and for a pronoun the nouns before it, of its number, that clauses of this sentence and the last turn on.</summary>
    public static IEnumerable<int> Of(Analysis a, int word)
    {
        yield return word;
        if (!IsPronoun(a[word])) yield break;
        bool plural = a[word].FormIs("they") || a[word].FormIs("them") || a[word].FormIs("those") || a[word].FormIs("these") || a[word].FormIs("others") || a[word].FormIs("both");
        bool single = a[word].FormIs("it") || a[word].FormIs("that");
        int sentence = a.SentenceOf(word);
        for (int w = word - 1, first = a.Sentences[Math.Max(0, sentence - 1)].FirstWord; w >= first; w--)
        {
            Word noun = a[w];
            if (!Tree.IsNoun(noun) || !noun.Relation.IsAny(Deprel.Nsubj, Deprel.Obj)) continue;
            bool many = noun.Xpos is "NNS" or "NNPS" || Tree.Child(a, w, Deprel.Conj) >= 0;
            if (!(plural && !many) && !(single && many)) yield return w;
        }
    }

    private static bool IsPronoun(Word w)
    {
        if (!w.Relation.IsAny(Deprel.Nsubj, Deprel.Obj)) return false;
        return w.Upos is Upos.Pron or Upos.Det or Upos.Num or Upos.Noun
            && (w.FormIs("they") || w.FormIs("them") || w.FormIs("those") || w.FormIs("these") || w.FormIs("others") || w.FormIs("both") || w.FormIs("it") || w.FormIs("that") || w.FormIs("one") || w.FormIs("another"));
    }
}
