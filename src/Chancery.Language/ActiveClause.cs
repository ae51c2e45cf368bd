using Chancery.Language.Network;

namespace Chancery.Language;

/// <summary>
/// Mends the short active sentence whose past verb was read as a participle ("Laos [accused Myanmar]", "[Turkey supplied] weapons"): a sentence needs a
/// finite verb, and a participle after its noun takes no object of its own. The verb becomes the root, the name before it the subject.
/// </summary>
internal static class ActiveClause
{
    /// <summary>Features of a finite past verb.</summary>
    public const string PastFeatures = "Mood=Ind|Tense=Past|VerbForm=Fin";

    /// <summary>Changes heads, relations and tags of <paramref name="sentence"/> where it is such a clause; leaves every other sentence as it is.</summary>
    public static void Mend(string text, WordColumns columns, Sentence sentence, LemmaBook book)
    {
        var verb = -1;
        for (var i = sentence.FirstWord + 1; i < sentence.EndWord && verb < 0; i++)
            if (IsPast(text, columns, i, book) && Subject(columns, sentence, i) >= 0 && Object(columns, sentence, i) >= 0) verb = i;
        if (verb < 0 || HasOtherFinite(columns, sentence, verb)) return;
        var (subject, thing, root) = (Subject(columns, sentence, verb), Object(columns, sentence, verb), columns.Head[verb]);
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
            if (columns.Head[i] == root && i != verb && i != subject) Rehang(columns, i, root, subject, verb);
        Attach(columns, verb, -1, Deprel.Root);
        Attach(columns, subject, verb, Deprel.Nsubj);
        Attach(columns, thing, verb, Deprel.Obj);
        (columns.Xpos[verb], columns.Feats[verb]) = ("VBD", PastFeatures);
    }

    /// <summary>Punctuation, and after the verb what hung on a subject taken for the root, are the clause's; what stands before the verb is the subject's.</summary>
    private static void Rehang(WordColumns columns, int word, int root, int subject, int verb)
    {
        if (columns.Relation[word].Is(Deprel.Punct) || (root == subject && word > verb)) columns.Head[word] = verb;
        else if (word < verb) columns.Head[word] = subject;
        if (columns.Head[word] == verb && columns.Relation[word].Is(Deprel.Nmod)) columns.Relation[word] = Deprel.Obl;
    }

    private static void Attach(WordColumns columns, int word, int head, Deprel relation) => (columns.Head[word], columns.Relation[word]) = (head, relation);

    /// <summary>A verb whose form can be the simple past: of "given" and the like the lemma book knows only the participle.</summary>
    private static bool IsPast(string text, WordColumns columns, int word, LemmaBook book)
    {
        if (columns.Upos[word] is not (Upos.Verb or Upos.Adj) || columns.Xpos[word] is not ("VBD" or "VBN" or "JJ")) return false;
        var form = text.AsSpan(columns.Start[word], columns.End[word] - columns.Start[word]);
        return form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || book.HasForm(form, "VBD");
    }

    /// <summary>The name right before the word that it modifies as a clause, or that shares with it the noun after, or is its own subject; -1 for none.</summary>
    private static int Subject(WordColumns columns, Sentence sentence, int verb)
    {
        var (head, name) = (columns.Head[verb], verb - 1);
        if (head < 0 || columns.Head[head] >= 0) return -1;
        if (columns.Relation[verb].Is(Deprel.Amod)) return head > verb && columns.Upos[name] == Upos.Propn && IsSharedOrOwn(columns, name, verb) ? name : -1;
        while (name > sentence.FirstWord && columns.Head[name] == head && columns.Relation[name].Is(Deprel.Flat)) name--;
        return name == head && columns.Relation[verb] == Deprel.Acl && columns.Upos[name] == Upos.Propn ? name : -1;
    }

    private static bool IsSharedOrOwn(WordColumns columns, int name, int verb) =>
        columns.Head[name] == verb ? columns.Relation[name].Is(Deprel.Nsubj) : columns.Head[name] == columns.Head[verb] && columns.Relation[name].Is(Deprel.Compound);

    private static int Object(WordColumns columns, Sentence sentence, int verb)
    {
        if (columns.Relation[verb].Is(Deprel.Amod)) return columns.Head[verb];
        for (var i = verb + 1; i < sentence.EndWord; i++)
            if (columns.Head[i] == verb && columns.Relation[i].Is(Deprel.Obj)) return i;
        return -1;
    }

    private static bool HasOtherFinite(WordColumns columns, Sentence sentence, int verb)
    {
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
            if (i != verb && (columns.Xpos[i] is "MD" or "VBD" or "VBP" or "VBZ")) return true;
        return false;
    }
}
