using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>Finds the operators of a sentence: words that take an act, and the act they take.</summary>
internal sealed class OperatorFinder(OperatorTable operators, WordClasses classes)
{
    private readonly FrozenSet<string> _negation = classes["negation"];
    private readonly FrozenSet<string> _anonymous = classes["anonymity-verbs"];

    /// <summary>The operator a word is by itself when that means something without a known act, or null.</summary>
    public Operator? Lone(Analysis a, int word)
    {
        Word w = a[word];
        if (w.Xpos == "VBN" && w.Relation.IsAny(Deprel.Advcl, Deprel.Acl) && Tree.Child(a, word, Deprel.Aux, Deprel.Obj, Deprel.Nsubj) < 0) return null;
        IReadOnlyList<Operator> found = Tree.IsVerb(w) && !(w.Xpos == "VBN" && Tree.IsPassive(a, word) && operators.Adjectives(Tree.Lower(w.Form)).Count > 0) ? operators.Verbs(Tree.Lemma(w), Tree.Lower(w.Form))
            : Tree.IsNoun(w) ? operators.Nouns(Tree.Lemma(w)) : operators.Adjectives(Tree.Lower(w.Form));
        foreach (Operator op in found)
        {
            if (op.Code is "appeal" && word + 1 < a.WordCount && (a[word + 1].FormIs("about") || a[word + 1].FormIs("whether") || a[word + 1].FormIs("why") || a[word + 1].FormIs("how") || a[word + 1].FormIs("if"))) return null;
            if (op.Code is "appeal" && a.Children(word).ToArray().Any(c => Tree.Case(a, c) is "about" or "whether")) return null;
            int complement = Tree.Child(a, word, Deprel.Xcomp, Deprel.Ccomp, Deprel.Advcl);
            if (complement >= 0 && op.Code is "appeal" && _anonymous.Contains(Tree.Lemma(a[complement]))) return null;
            if (op.Takes == "clause" && complement < 0) continue;
            if (op.Takes == "mandative" && complement >= 0 && IsIndicative(a, complement)) continue;
            if (Fits(a, word, op)) return op.Alone is null ? null : op;
        }

        return null;
    }

    /// <summary>The operator that the word <paramref name="g"/> is for its dependent <paramref name="act"/>, or null.</summary>
    public Operator? Find(Analysis a, int g, int act)
    {
        Word w = a[g];
        Deprel r = a[act].Relation;
        if (act >= 0 && r.IsAny(Deprel.AclRelcl, Deprel.Parataxis, Deprel.Appos, Deprel.NmodPoss, Deprel.Compound)) return null;
        if (r.Is(Deprel.Acl) && a[act].Xpos == "VBG" && Tree.Child(a, act, Deprel.Mark) < 0) return null;
        if (r.Is(Deprel.Nsubj) && !ReferenceEquals(r, Deprel.NsubjPass)) return null;
        if (Tree.IsNoun(a[act]) && Tree.Case(a, act) is not (null or "for" or "to" or "of" or "on" or "into" or "upon" or "against")) return null;
        IReadOnlyList<Operator> found = Tree.IsVerb(w) ? operators.Verbs(Tree.Lemma(w), Tree.Lower(w.Form)) : Tree.IsNoun(w) ? operators.Nouns(Tree.Lemma(w)) : operators.Adjectives(Tree.Lower(w.Form));
        if (found.Count == 0 && w.Upos == Upos.Adj) found = operators.Adjectives(Tree.Lemma(w));
        if (found.Count == 0 && w.Upos is Upos.Verb && w.Xpos is "VBN" or "VBG") found = operators.Adjectives(Tree.Lower(w.Form));
        if (r.Is(Deprel.Advcl) && act < g && a[act].Xpos is "VBG" or "VBN") return null;
        if (r.Is(Deprel.Advcl) && a.Children(act).ToArray().Any(c => a[c].Xpos == "WRB")) return null;
        if (r.Is(Deprel.Advcl) && Tree.IsVerb(w) && Tree.Child(a, act, Deprel.Mark) is >= 0 and int m && !(a[m].FormIs("to") || a[m].FormIs("of") || a[m].FormIs("from"))) return null;
        if (found.All(o => o.Code is null) && Tree.IsVerb(w) && r.IsAny(Deprel.Advcl, Deprel.Xcomp) && Tree.Child(a, g, Deprel.Obj) is >= 0 and int thing && operators.Nouns(Tree.Lemma(a[thing])) is { Count: > 0 } nouns) found = nouns;
        return First(a, found, g, act) ?? (r.Is(Deprel.Obl) && w.Xpos == "VBN" && Tree.IsPassive(a, g) ? First(a, operators.Adjectives(Tree.Lower(w.Form)), g, act) : null);
    }

    /// <summary>"insists that it has no plans": a clause in the indicative tells what is so; only "insists that X leave" or "should leave" asks for it.</summary>
    private static bool IsIndicative(Analysis a, int clause)
    {
        if (!a[clause].Relation.Is(Deprel.Ccomp) || Tree.Child(a, clause, Deprel.Nsubj, Deprel.Expl) < 0) return false;
        if (a[clause].Xpos is "VBD" or "VBZ") return true;
        foreach (int c in a.Children(clause))
        {
            bool auxiliary = a[c].Relation.IsAny(Deprel.Aux, Deprel.Cop) && a[c].Xpos is "VBD" or "VBZ" or "VBP" or "MD";
            if (auxiliary && !(a[c].FormIs("should") || a[c].FormIs("must") || a[c].FormIs("ought"))) return true;
        }

        return false;
    }

    private static Operator? First(Analysis a, IReadOnlyList<Operator> found, int g, int act)
    {
        foreach (Operator op in found)
        {
            if (op.Takes is "noun" or "clause" && (op.Takes == "noun") != Tree.IsNoun(a[act])) continue;
            if (op.Takes is "mandative" && IsIndicative(a, act)) continue;
            if (Fits(a, g, op) && IsMarked(a, act, op)) return op;
        }

        return null;
    }

    /// <summary>"is going to vote", not "goes to the station to vote": the "to" of the phrase is the act's own.</summary>
    private static bool IsMarked(Analysis a, int act, Operator op) =>
        op.Rest is not [.., "to"] || !Tree.IsVerb(a[act]) || Tree.Child(a, act, Deprel.Mark) is not (>= 0 and int mark) || mark <= a[act].Head + 1 + op.Rest.Length;

    private static bool Fits(Analysis a, int word, Operator op)
    {
        int at = word;
        foreach (string rest in op.Rest)
        {
            int end = Math.Min(a.WordCount, at + 3), hit = -1;
            for (int i = at + 1; i < end && hit < 0; i++)
            {
                if (a[i].FormIs(rest)) hit = i;
            }

            if (hit < 0) return false;
            at = hit;
        }

        return true;
    }

    public bool IsNegated(Analysis a, int word)
    {
        foreach (int c in a.Children(word))
        {
            if ((a[c].Relation.Is(Deprel.Advmod) || a[c].Upos == Upos.Part) && _negation.Contains(Tree.Lower(a[c].Form))) return true;
            if (a[c].Relation.Is(Deprel.Det) && a[c].FormIs("no")) return true;
        }

        return false;
    }

    /// <summary>"voiced an intention in that year [to return]": an infinitive hung on the noun of a time or place belongs to the object before it.</summary>
    public static int? Lent(Analysis a, int noun)
    {
        Word w = a[noun];
        if (!w.Relation.IsAny(Deprel.Obl, Deprel.Nmod) || w.Head < 0 || Tree.Case(a, noun) is null) return null;
        if (Tree.IsNoun(a[w.Head])) return w.Head;
        return Tree.Child(a, w.Head, Deprel.Obj) is >= 0 and int o && o < noun ? o : null;
    }
}
