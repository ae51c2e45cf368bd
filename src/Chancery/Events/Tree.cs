using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>Questions about the dependency tree that frames, status and participants all ask.</summary>
internal static class Tree
{
    /// <summary>The first child with one of the relations, or -1.</summary>
    public static int Child(Analysis a, int word, params ReadOnlySpan<Deprel> relations)
    {
        foreach (int c in a.Children(word))
        {
            if (a[c].Relation.IsAny(relations)) return c;
        }

        return -1;
    }

    /// <summary>The preposition that marks the phrase, in lower case; further words of a fixed one are left out; null when there is none.</summary>
    public static string? Case(Analysis a, int word)
    {
        foreach (int c in a.Children(word))
        {
            if (a[c].Relation.Is(Deprel.Case) && !a[c].Xpos.Equals("POS", StringComparison.Ordinal)) return Lower(a[c].Form);
        }

        return null;
    }

    public static bool IsVerb(Word w) => w.Upos is Upos.Verb or Upos.Aux;

    public static bool IsNoun(Word w) => w.Upos is Upos.Noun or Upos.Propn;

    public static bool IsPassive(Analysis a, int verb)
    {
        foreach (int c in a.Children(verb))
        {
            if (ReferenceEquals(a[c].Relation, Deprel.NsubjPass) || ReferenceEquals(a[c].Relation, Deprel.AuxPass)) return true;
        }

        return false;
    }

    public static bool IsRelative(Word w) => w.Xpos is "WP" or "WDT" or "WP$" || (w.Upos == Upos.Pron && (w.FormIs("who") || w.FormIs("which") || w.FormIs("that") || w.FormIs("whom")));

    /// <summary>True when <paramref name="word"/> is <paramref name="top"/> or hangs below it.</summary>
    public static bool IsUnder(Analysis a, int word, int top)
    {
        for (int guard = 0; word >= 0 && guard < 200; guard++, word = a[word].Head)
        {
            if (word == top) return true;
        }

        return false;
    }

    /// <summary>The first word of a chain of coordinations.</summary>
    public static int FirstConjunct(Analysis a, int word)
    {
        for (int guard = 0; guard < 50 && a[word].Relation.Is(Deprel.Conj) && a[word].Head >= 0; guard++) word = a[word].Head;
        return word;
    }

    /// <summary>The words coordinated with <paramref name="word"/>, itself first.</summary>
    public static IEnumerable<int> Conjuncts(Analysis a, int word)
    {
        yield return word;
        foreach (int c in Collect(a, word))
        {
            foreach (int deeper in Conjuncts(a, c)) yield return deeper;
        }

        static List<int> Collect(Analysis a, int word)
        {
            var found = new List<int>();
            foreach (int c in a.Children(word))
            {
                if (a[c].Relation.Is(Deprel.Conj) && c > word && !Misreads.IsObjectOfFinite(a, c)) found.Add(c);
            }

            return found;
        }
    }

    /// <summary>Words from the leftmost to the rightmost descendant, clauses, appositions and coordinated phrases left out: the phrase a reader would underline.</summary>
    public static Span Phrase(Analysis a, int head)
    {
        int first = head, last = head;
        Widen(a, head, ref first, ref last, 0);
        return new(a[first].Start, a[last].End);
    }

    public static string Lower(ReadOnlySpan<char> form)
    {
        foreach (char c in form)
        {
            if (char.IsUpper(c)) return form.ToString().ToLowerInvariant();
        }

        return form.ToString();
    }

    /// <summary>True when the word's lemma or form is among <paramref name="words"/>.</summary>
    public static bool IsIn(Word w, FrozenSet<string> words) => words.Contains(Lemma(w)) || words.Contains(Lower(w.Form));

    /// <summary>The lemma in lower case.</summary>
    public static string Lemma(Word w) => Lower(w.Lemma.Length == 0 ? w.Form : w.Lemma);

    private static void Widen(Analysis a, int word, ref int first, ref int last, int depth)
    {
        foreach (int c in a.Children(word))
        {
            Deprel r = a[c].Relation;
            if (depth > 20 || r.IsAny(Deprel.Acl, Deprel.Advcl, Deprel.Conj, Deprel.Cc, Deprel.Appos, Deprel.Punct, Deprel.Parataxis, Deprel.Case, Deprel.Nsubj, Deprel.Cop, Deprel.Aux, Deprel.Mark, Deprel.Obl)
                || (depth == 0 && r.Is(Deprel.Nmod) && !r.Is(Deprel.NmodPoss) && c > word)) continue;
            first = Math.Min(first, c);
            last = Math.Max(last, c);
            Widen(a, c, ref first, ref last, depth + 1);
        }
    }
}
