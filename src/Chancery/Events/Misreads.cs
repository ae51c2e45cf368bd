using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>Trees that cannot be what was meant, as the model draws them where a clause is short or a participle and a past tense look alike.</summary>
internal static class Misreads
{
    /// <summary>Nouns an infinitive completes: it tells what was decided, and those who decide will do it.</summary>
    private static readonly FrozenSet<string> _decisions = FrozenSet.ToFrozenSet(["decision", "agreement", "intention", "plan", "readiness", "willingness", "refusal", "pledge", "promise", "offer", "commitment", "move", "resolve", "vow", "desire", "wish"], StringComparer.Ordinal);

    /// <summary>True where the tree hangs a finite verb on its own object ("police in Abeche [confiscated weapons]"): a noun stands right before it, and none of the words that open a phrase.</summary>
    public static bool IsFinite(Analysis a, int v)
    {
        Word w = a[v];
        if (!w.Relation.Is(Deprel.Amod) || w.Head < v || v == 0 || !IsPastForm(w)) return false;
        int before = v - 1;
        while (before > 0 && a[before].Upos == Upos.Adv) before--;
        return (Tree.IsNoun(a[before]) && a.SentenceOf(before) == a.SentenceOf(v)) || Tree.Lemma(a[before]) == "have";
    }

    /// <summary>True for the noun that such a verb hangs on.</summary>
    public static bool IsObjectOfFinite(Analysis a, int noun)
    {
        foreach (int c in a.Children(noun))
        {
            if (IsFinite(a, c)) return true;
        }

        return false;
    }

    /// <summary>True when a verb has a subject beside <paramref name="one"/>.</summary>
    public static bool HasOtherSubject(Analysis a, int verb, int one)
    {
        foreach (int c in a.Children(verb))
        {
            if (c != one && a[c].Relation.Is(Deprel.Nsubj)) return true;
        }

        return false;
    }

    /// <summary>True where a sentence has no verb of its own and a participle hangs on its root noun ("[Laos accused Myanmar] of bad faith"): the participle is its verb.</summary>
    public static bool IsVerbless(Analysis a, int v)
    {
        Word w = a[v];
        if (w.Head < 0 || w.Head > v || !IsPastForm(w) || !w.Relation.IsAny(Deprel.Amod, Deprel.Acl) || w.Relation.Is(Deprel.AclRelcl)) return false;
        Word root = a[w.Head];
        if (!IsVerblessRoot(a, w.Head) || Tree.Child(a, w.Head, Deprel.Cop, Deprel.Nsubj) >= 0 || Tree.Child(a, v, Deprel.Aux) >= 0) return false;
        if (VerbFrames.HasAgent(a, v) || !EndsWithStop(a, v)) return false;
        return TakesObject(a, v, v) || TakesObject(a, w.Head, v);
    }

    /// <summary>True for a noun at the root of its sentence, or beside the name of a place there ("LIMA, May 2 (ANA) -- [Peru] on Sunday accused …").</summary>
    private static bool IsVerblessRoot(Analysis a, int noun)
    {
        Word w = a[noun];
        if (!Tree.IsNoun(w)) return false;
        return w.Head < 0 || (w.Relation.Is(Deprel.Appos) && w.Head < noun && a[w.Head].Head < 0 && a[w.Head].Upos is Upos.Propn && Tree.Child(a, w.Head, Deprel.Cop, Deprel.Nsubj) < 0);
    }

    /// <summary>True when an object or a "with" phrase after the verb hangs on <paramref name="head"/>: a passive participle would have neither.</summary>
    private static bool TakesObject(Analysis a, int head, int v)
    {
        foreach (int c in a.Children(head))
        {
            if (c > v && (a[c].Relation.Is(Deprel.Obj) || (a[c].Relation.Is(Deprel.Appos) && c == v + 1) || IsBare(a, c) || (a[c].Relation.Is(Deprel.Obl) && Tree.Case(a, c) == "with"))) return true;
        }

        return false;
    }

    /// <summary>True for a name or noun which the tree hangs on another without a preposition.</summary>
    public static bool IsBare(Analysis a, int word) => ReferenceEquals(a[word].Relation, Deprel.Nmod) && Tree.IsNoun(a[word]) && Tree.Child(a, word, Deprel.Case) < 0;

    /// <summary>The head of the phrase that ends right before a verb <see cref="IsFinite"/> holds of.</summary>
    public static int SubjectOf(Analysis a, int v)
    {
        int w = v - 1;
        while (w > 0 && !Tree.IsNoun(a[w])) w--;
        for (int guard = 0; guard < 10 && a[w].Head >= 0 && a[w].Head < v && Tree.IsNoun(a[a[w].Head]); guard++) w = a[w].Head;
        if (a[w].Head != a[v].Head) return w;
        for (int i = w - 1; i > 0 && a.SentenceOf(i) == a.SentenceOf(v); i--)
        {
            if (Tree.IsNoun(a[i]) && !a[i].Relation.IsAny(Deprel.Compound, Deprel.Flat)) return a[i].Head >= 0 && a[i].Head < v && Tree.IsNoun(a[a[i].Head]) ? a[i].Head : i;
            if (a[i].Upos is Upos.Punct or Upos.Verb) break;
        }

        return w;
    }

    /// <summary>
    /// The noun that a participle describes where the tree makes it that participle's subject, and the sentence's own verb is left without one
    /// ("[envoys] posted in Lima were told …", "[an accord] concluded in Oslo provides …"); -1 where the verb is finite.
    /// </summary>
    public static int Described(Analysis a, int v)
    {
        Word w = a[v];
        if (w.Xpos is not ("VBD" or "VBN") || Tree.Child(a, v, Deprel.Obj, Deprel.Iobj, Deprel.Aux, Deprel.Mark, Deprel.Xcomp) >= 0) return -1;
        int noun = Tree.Child(a, v, Deprel.Nsubj);
        if (noun < 0 || noun > v || !Tree.IsNoun(a[noun])) return -1;
        foreach (int c in Candidates(a, v))
        {
            if (IsBereft(a, c, v)) return noun;
        }

        return -1;
    }

    /// <summary>The noun that <see cref="Described"/> finds for a participle before a verb without a subject of its own, or -1.</summary>
    public static int BereftOf(Analysis a, int verb)
    {
        int top = a[verb].Head;
        foreach (int c in a.Children(verb))
        {
            if (c < verb && Described(a, c) is >= 0 and int noun && IsBereft(a, verb, c)) return noun;
        }

        if (top < 0) return -1;
        if (top < verb && a[verb].Relation.Is(Deprel.Ccomp) && IsBereft(a, verb, top) && Described(a, top) is >= 0 and int told) return told;
        foreach (int c in a.Children(top))
        {
            if (c < verb && a[c].Relation.Is(Deprel.Ccomp) && a[verb].Relation.Is(Deprel.Ccomp) && IsBereft(a, verb, c) && Described(a, c) is >= 0 and int noun) return noun;
        }

        return -1;
    }

    /// <summary>The noun a participle stands right behind, where the tree hangs it on the clause ("under [an accord] reached in Oslo, Peru will …"), or -1.</summary>
    public static int Beside(Analysis a, int v)
    {
        Word w = a[v];
        if (w.Xpos is not ("VBD" or "VBN") || !w.Relation.IsAny(Deprel.Advcl, Deprel.Ccomp) || v == 0 || w.Head < 0 || a.SentenceOf(v - 1) != a.SentenceOf(v)) return -1;
        if (!Tree.IsNoun(a[v - 1]) || VerbFrames.IsSeen(a, v) || Tree.Child(a, v, Deprel.Nsubj, Deprel.Obj, Deprel.Aux, Deprel.Mark, Deprel.Xcomp, Deprel.Ccomp) >= 0) return -1;
        int noun = v - 1;
        if (a[noun].Head == v) return a[noun].Relation.Is(Deprel.Compound) ? noun : -1;
        while (a[noun].Relation.IsAny(Deprel.Flat, Deprel.Compound) && a[noun].Head >= 0) noun = a[noun].Head;
        return noun < v && a[noun].Upos is Upos.Noun && a[noun].Relation.IsAny(Deprel.Obl, Deprel.Obj, Deprel.Nmod) && !ReferenceEquals(a[noun].Relation, Deprel.OblUnmarked) ? noun : -1;
    }

    /// <summary>The verbs that a participle with a subject before it may have robbed of that subject: the one it hangs on, one that hangs on it, one beside it.</summary>
    private static IEnumerable<int> Candidates(Analysis a, int v)
    {
        Word w = a[v];
        if (w.Head > v && w.Relation.IsAny(Deprel.Advcl, Deprel.Csubj, Deprel.Ccomp)) yield return w.Head;
        foreach (int c in Later(a, v, v)) yield return c;
        if (w.Head < 0 || !w.Relation.Is(Deprel.Ccomp)) yield break;
        foreach (int c in Later(a, w.Head, v)) yield return c;
    }

    private static List<int> Later(Analysis a, int top, int v)
    {
        var found = new List<int>();
        foreach (int c in a.Children(top))
        {
            if (c > v && a[c].Relation.Is(Deprel.Ccomp)) found.Add(c);
        }

        return found;
    }

    /// <summary>True for a finite verb after the participle that has neither subject nor a word that opens its clause between the two.</summary>
    private static bool IsBereft(Analysis a, int verb, int participle)
    {
        bool adjective = a[verb].Upos is Upos.Adj && Tree.Child(a, verb, Deprel.Cop) > participle;
        if (verb < participle || !(Tree.IsVerb(a[verb]) || adjective)) return false;
        if (Tree.Child(a, verb, Deprel.Nsubj, Deprel.Csubj) is >= 0 and int subject && subject != participle) return false;
        if (!adjective && a[verb].Xpos is not ("VBD" or "VBZ" or "VBP") && Tree.Child(a, verb, Deprel.Aux) < 0) return false;
        int mark = Tree.Child(a, verb, Deprel.Mark, Deprel.Cc);
        return mark < 0 || mark < participle;
    }

    /// <summary>True for an object the tree calls a complement ("called [the Austrian chancellor]"): a phrase with its article, and nothing else that the verb could take.</summary>
    public static bool IsObject(Analysis a, int word)
    {
        Word w = a[word];
        if (!w.Relation.Is(Deprel.Xcomp) || w.Upos is not (Upos.Noun or Upos.Adj or Upos.Propn) || (w.Upos is not Upos.Propn && Tree.Child(a, word, Deprel.Det, Deprel.NmodPoss) < 0) || NamedBefore(a, word) >= 0) return false;
        int verb = w.Head;
        return word > verb && Tree.Child(a, verb, Deprel.Obj) < 0 && !Tree.IsPassive(a, verb) && Tree.Lemma(a[verb]) is not ("become" or "remain" or "seem" or "be" or "stay" or "look" or "appear");
    }

    /// <summary>
    /// The subject of a finite clause whose opening word the tree took for a preposition ("left the talks [after Chile] … named Peru the culprit"): the noun after it,
    /// which hangs on the verb above; -1 where there is none.
    /// </summary>
    public static int SplitSubject(Analysis a, int v)
    {
        Word w = a[v];
        if (!w.Relation.IsAny(Deprel.Advcl, Deprel.Ccomp) || w.Head < 0 || w.Head > v || Tree.Child(a, v, Deprel.Nsubj) >= 0) return -1;
        bool finite = w.Xpos is "VBD" or "VBZ" or "VBP" || (w.Xpos is "VBN" && (Tree.Child(a, v, Deprel.Obj) >= 0) != (Tree.Child(a, v, Deprel.AuxPass) >= 0));
        if (!finite) return -1;
        int opening = Tree.Child(a, v, Deprel.Mark);
        foreach (int c in a.Children(w.Head))
        {
            if (c <= w.Head || c >= v || !a[c].Relation.IsAny(Deprel.Obl, Deprel.Nmod) || a[c].Upos is not (Upos.Noun or Upos.Propn or Upos.Pron)) continue;
            if (Opens(Tree.Case(a, c)) || (opening >= 0 && opening == c - 1)) return c;
        }

        return -1;
    }

    /// <summary>
    /// The subject of a clause of speech that hangs on the verb of saying beside its own verb ("[talks] … were broken off, X said"), or -1.
    /// </summary>
    public static int StraySubject(Analysis a, int v)
    {
        Word w = a[v];
        if (!w.Relation.Is(Deprel.Ccomp) || w.Head < v || Tree.Child(a, v, Deprel.Aux, Deprel.Obj) < 0) return -1;
        int found = -1, subjects = 0;
        foreach (int c in a.Children(w.Head))
        {
            if (a[c].Relation.Is(Deprel.Nsubj)) subjects++;
            if (found < 0 && c < v && Tree.IsNoun(a[c]) && a[c].Relation.IsAny(Deprel.Ccomp, Deprel.Nsubj)) found = c;
        }

        return found >= 0 && (subjects > 1 || a[found].Relation.Is(Deprel.Ccomp)) ? found : -1;
    }

    /// <summary>
    /// The subject of a finite verb that the tree only joins to what stands before: to the apposed noun itself ("[Chile's minister], Ana Ruiz, phoned X"),
    /// or past the noun that opens the clause ("…, and [the new consul], Ana Ruiz, arrived"); -1 where there is none.
    /// </summary>
    public static int LostSubject(Analysis a, int v)
    {
        Word w = a[v];
        if (!w.Relation.Is(Deprel.Conj) || w.Head < 0 || w.Head > v || Tree.Child(a, v, Deprel.Nsubj, Deprel.Aux) >= 0) return -1;
        if (w.Xpos is not ("VBD" or "VBZ" or "VBP") && (w.Xpos is not "VBN" || Tree.Child(a, v, Deprel.Obj) < 0)) return -1;
        int joint = Tree.Child(a, v, Deprel.Cc);
        if (joint < 0 && Tree.IsNoun(a[w.Head]) && a[v - 1].Upos == Upos.Punct && Tree.Child(a, w.Head, Deprel.Appos) >= 0) return w.Head;
        for (int i = joint + 1; joint >= 0 && i < v; i++)
        {
            if (Tree.IsNoun(a[i]) && a[i].Relation.Is(Deprel.Conj) && a[i].Head < joint) return i;
        }

        return -1;
    }

    /// <summary>The noun an infinitive completes where the tree hangs it on the verb above ("hailed [the decision of X] to resume …"), or -1.</summary>
    public static int Decided(Analysis a, int infinitive)
    {
        Word w = a[infinitive];
        if (w.Head < 0 || w.Head > infinitive || Tree.Child(a, infinitive, Deprel.Mark) is not (>= 0 and int mark) || !a[mark].FormIs("to")) return -1;
        int o = Tree.Child(a, w.Head, Deprel.Obj);
        return o >= 0 && o < infinitive && _decisions.Contains(Tree.Lemma(a[o])) ? o : -1;
    }

    /// <summary>"lifted [those] on X", "cut [them]": a pronoun object stands for the object of the verb this one hangs on; else the word itself.</summary>
    public static int StandsFor(Analysis a, int word)
    {
        Word w = a[word];
        if (w.Upos is not (Upos.Pron or Upos.Det) || !w.Relation.Is(Deprel.Obj) || w.Head < 0 || !(w.FormIs("those") || w.FormIs("them") || w.FormIs("it") || w.FormIs("that"))) return word;
        Word verb = a[w.Head];
        if (verb.Head < 0 || !verb.Relation.IsAny(Deprel.Conj, Deprel.Advcl, Deprel.Parataxis)) return word;
        int told = Tree.Child(a, verb.Head, Deprel.Obj);
        return told >= 0 && told < word && Tree.IsNoun(a[told]) ? told : word;
    }

    /// <summary>"accuses [X] of having …": what stands before the word that opens its clause is no subject of that clause, but the object of the verb above; -1 where there is none.</summary>
    public static int BeforeMark(Analysis a, int clause)
    {
        int mark = Tree.Child(a, clause, Deprel.Mark), subject = Tree.Child(a, clause, Deprel.Nsubj);
        return subject >= 0 && mark > subject && a[mark].Upos is Upos.Adp or Upos.Sconj && !a[mark].FormIs("that") ? subject : -1;
    }

    private static bool Opens(string? preposition) => preposition is "after" or "before" or "since" or "as" or "until" or "once" or "when" or "while" or "because";

    /// <summary>What a complement is said of, where the tree hangs that on the complement ("named [Peru] the worst offender"), or -1.</summary>
    public static int NamedBefore(Analysis a, int complement)
    {
        foreach (int c in a.Children(complement))
        {
            if (c > complement) break;
            if (a[c].Relation.Is(Deprel.Nsubj) || (a[c].Relation.Is(Deprel.NmodPoss) && a[c].Upos is Upos.Propn && Tree.Child(a, c, Deprel.Case) < 0)) return c;
        }

        return -1;
    }

    private static bool IsPastForm(Word w) => w.Xpos is "VBN" or "VBD" || (w.Form.EndsWith("ed", StringComparison.Ordinal) && w.Upos is Upos.Verb or Upos.Adj);

    /// <summary>A headline or caption has no stop and often no verb; only a written-out sentence must have one.</summary>
    private static bool EndsWithStop(Analysis a, int v)
    {
        Sentence s = a.Sentences[a.SentenceOf(v)];
        return a[s.EndWord - 1].Upos == Upos.Punct;
    }
}
