using Chancery.Language.Network;

namespace Chancery.Language;

/// <summary>
/// Mends the root that has a subject and yet no tag of a finite verb: a noun with an object too ("Chile and Bolivia [hold] talks": only a verb has both), or
/// a bare form without an auxiliary ("Guyana's envoy [put] it"). Where the form is a past it becomes that, else a present; tree and lemma stand as they are.
/// </summary>
internal static class FiniteRoot
{
    private const string PresentFeatures = "Mood=Ind|Tense=Pres|VerbForm=Fin";

    /// <summary>Changes the tags of the root of <paramref name="sentence"/> where it is such a word.</summary>
    public static void Mend(string text, WordColumns columns, Sentence sentence, LemmaBook book)
    {
        var root = Root(columns, sentence);
        if (root < 0 || columns.Xpos[root] is not ("NN" or "VB") || !HasSubject(columns, sentence, root)) return;
        var form = text.AsSpan(columns.Start[root], columns.End[root] - columns.Start[root]);
        if (columns.Xpos[root] == "VB" && book.HasForm(form, "VBD")) Tag(columns, root, "VBD", ActiveClause.PastFeatures);
        else if (book.HasForm(form, "VBP")) Tag(columns, root, "VBP", PresentFeatures);
    }

    private static int Root(WordColumns columns, Sentence sentence)
    {
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
            if (columns.Head[i] < 0) return i;
        return -1;
    }

    /// <summary>A noun before it as its subject, for a noun an object after it besides, and nothing that a finite verb has not.</summary>
    private static bool HasSubject(WordColumns columns, Sentence sentence, int root)
    {
        var (subject, thing) = (false, columns.Xpos[root] == "VB");
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            if (columns.Head[i] != root) continue;
            if (columns.Relation[i].IsAny(Deprel.Det, Deprel.Cop, Deprel.Aux, Deprel.Mark)) return false;
            subject |= i < root && columns.Relation[i] == Deprel.Nsubj && columns.Upos[i] is Upos.Noun or Upos.Propn;
            thing |= i > root && columns.Relation[i].Is(Deprel.Obj);
        }

        return subject && thing;
    }

    private static void Tag(WordColumns columns, int word, string xpos, string features) =>
        (columns.Upos[word], columns.Xpos[word], columns.Feats[word]) = (Upos.Verb, xpos, features);
}
