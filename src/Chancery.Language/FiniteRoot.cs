using Chancery.Language.Network;

namespace Chancery.Language;

/// <summary>
/// Mends the root that was tagged as a noun although it has a subject and an object ("Chile and Bolivia [hold] talks"): only a verb has both.
/// Where the form is a verb in the present it becomes one; tree and lemma stand as they are, the form being its own.
/// </summary>
internal static class FiniteRoot
{
    private const string PresentFeatures = "Mood=Ind|Tense=Pres|VerbForm=Fin";

    /// <summary>Changes the tags of the root of <paramref name="sentence"/> where it is such a word.</summary>
    public static void Mend(string text, WordColumns columns, Sentence sentence, LemmaBook book)
    {
        var (root, subject, thing) = (-1, false, false);
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
            if (columns.Head[i] < 0) root = i;
        if (root < 0 || columns.Xpos[root] != "NN" || !book.HasForm(text.AsSpan(columns.Start[root], columns.End[root] - columns.Start[root]), "VBP")) return;
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            if (columns.Head[i] != root) continue;
            subject |= i < root && columns.Relation[i] == Deprel.Nsubj;
            thing |= i > root && columns.Relation[i].Is(Deprel.Obj);
            if (columns.Relation[i].IsAny(Deprel.Det, Deprel.Cop, Deprel.Aux)) return;
        }

        if (subject && thing) (columns.Upos[root], columns.Xpos[root], columns.Feats[root]) = (Upos.Verb, "VBP", PresentFeatures);
    }
}
