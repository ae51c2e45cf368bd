using Chancery.Language;

namespace Chancery.Events;

/// <summary>Reads the arguments of a verb from the tree, the unspoken ones of relative, participial, controlled and coordinated clauses included.</summary>
internal static class VerbFrames
{
    /// <summary>Arguments of the verb (or participle) <paramref name="v"/>.</summary>
    public static Frame Read(Analysis a, int v, int depth = 0)
    {
        var frame = new Frame(v, v, isNominal: false) { IsPassive = Tree.IsPassive(a, v) };
        Word w = a[v];
        if (IsFiniteMisread(a, v))
        {
            frame = new Frame(v, w.Head, isNominal: false);
            frame.Add("object", w.Head);
            frame.Add("subject", LeftPhrase(a, v));
            return frame;
        }

        bool participle = w.Xpos == "VBN" && w.Relation.IsAny(Deprel.Acl, Deprel.Amod, Deprel.Advcl) && !w.Relation.Is(Deprel.AclRelcl) && Tree.Child(a, v, Deprel.Nsubj, Deprel.Aux, Deprel.Obj) < 0;
        if (participle) frame.IsPassive = true;
        foreach (int c in a.Children(v)) AddOwn(a, frame, c);
        if (!frame.Has("object") && !frame.IsPassive) AddBareObject(a, frame, v);
        if (!frame.Has("subject") || !frame.Has("object")) AddUnspoken(a, frame, v, depth);
        return frame;
    }

    /// <summary>True where the tree hangs a finite verb on its own object ("police in Abeche [confiscated weapons]"): a noun stands right before it, and none of the words that open a phrase.</summary>
    public static bool IsFiniteMisread(Analysis a, int v)
    {
        Word w = a[v];
        if (!w.Relation.Is(Deprel.Amod) || w.Head < v || v == 0 || !(w.Xpos is "VBN" or "VBD" || w.Form.EndsWith("ed", StringComparison.Ordinal))) return false;
        int before = v - 1;
        while (before > 0 && a[before].Upos == Upos.Adv) before--;
        return (Tree.IsNoun(a[before]) && a.SentenceOf(before) == a.SentenceOf(v)) || Tree.Lemma(a[before]) == "have";
    }

    /// <summary>The head of the phrase that ends right before a word.</summary>
    private static int LeftPhrase(Analysis a, int v)
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

    private static void AddOwn(Analysis a, Frame frame, int c)
    {
        Word w = a[c];
        Deprel r = w.Relation;
        if (ReferenceEquals(r, Deprel.NsubjPass) || (r.Is(Deprel.Nsubj) && frame.IsPassive)) frame.Add("object", Antecedent(a, c));
        else if (r.Is(Deprel.Nsubj)) frame.Add("subject", Antecedent(a, c));
        else if (r.Is(Deprel.Obj)) frame.Add("object", Antecedent(a, c));
        else if (r.Is(Deprel.Iobj)) frame.Add("second", c);
        else if (r.IsAny(Deprel.Xcomp, Deprel.Ccomp))
        {
            frame.Add("complement", c);
            if (r.Is(Deprel.Xcomp) && Tree.IsNoun(w)) frame.Add("object2", c);
        }
        else if (r.IsAny(Deprel.Obl, Deprel.Nmod)) AddOblique(a, frame, c);
    }

    private static void AddOblique(Analysis a, Frame frame, int c)
    {
        if (Tree.Case(a, c) is not { } preposition) return;
        if (preposition == "by" && frame.IsPassive) frame.Add("subject", c);
        else frame.Add(preposition, c);
    }

    /// <summary>An object the tree hangs as an oblique: a noun without a preposition, or one after "at least".</summary>
    private static void AddBareObject(Analysis a, Frame frame, int v)
    {
        foreach (int c in a.Children(v))
        {
            if (c < v || !ReferenceEquals(a[c].Relation, Deprel.Obl) || !Tree.IsNoun(a[c])) continue;
            int mark = Tree.Child(a, c, Deprel.Case);
            bool least = Tree.Case(a, c) == "at" && a.Children(c).ToArray().Any(m => a[m].FormIs("least") || a[m].FormIs("most"));
            if (mark < 0 || least) frame.Add("object", c);
            return;
        }
    }

    /// <summary>A relative pronoun stands for the noun its clause hangs on.</summary>
    private static int Antecedent(Analysis a, int word)
    {
        if (!Tree.IsRelative(a[word])) return word;
        int clause = a[word].Head;
        for (int guard = 0; guard < 10 && clause >= 0 && !a[clause].Relation.Is(Deprel.Acl); guard++) clause = a[clause].Head;
        return clause >= 0 && a[clause].Head >= 0 ? a[clause].Head : word;
    }

    private static void AddUnspoken(Analysis a, Frame frame, int v, int depth)
    {
        Word w = a[v];
        if (w.Head < 0 || depth > 6) return;
        int h = w.Head;
        Deprel r = w.Relation;
        if (r.Is(Deprel.Conj)) Share(a, frame, Read(a, h, depth + 1), v);
        else if (r.Is(Deprel.Amod)) frame.Add("object", h, implied: true);
        else if (r.Is(Deprel.AclRelcl)) AddRelative(a, frame, h);
        else if (r.Is(Deprel.Acl)) AddParticipial(a, frame, v, h, depth);
        else if (r.IsAny(Deprel.Xcomp, Deprel.Ccomp)) AddControlled(a, frame, h, depth, r.Is(Deprel.Xcomp));
        else if (r.IsAny(Deprel.Advcl, Deprel.Parataxis) && frame.IsPassive && !frame.Has("object")) AddSubject(frame, Governing(a, h, depth), "subject", "object");
        else if (r.IsAny(Deprel.Advcl, Deprel.Parataxis) && !frame.IsPassive && !frame.Has("subject")) AddAdverbial(frame, Governing(a, h, depth), w.Xpos == "VBG");
    }

    /// <summary>A coordinated verb without a subject shares the first one's; without an object, one that follows it.</summary>
    private static void Share(Analysis a, Frame frame, Frame first, int v)
    {
        if (frame.IsPassive && !frame.Has("object")) AddSubject(frame, first, first.IsPassive ? "object" : "subject", "object");
        else if (!frame.Has("subject") && !frame.IsPassive) AddSubject(frame, first, first.IsPassive ? "object" : "subject", "subject");
        if (!frame.IsPassive && !frame.Has("object") && first.First("object") > v) frame.Add("object", first.First("object"), implied: true);
        _ = a;
    }

    private static void AddRelative(Analysis a, Frame frame, int noun)
    {
        if (frame.IsPassive) { if (!frame.Has("object")) frame.Add("object", noun, implied: true); }
        else if (!frame.Has("subject")) frame.Add("subject", noun, implied: true);
        else if (!frame.Has("object")) frame.Add("object", noun, implied: true);
        _ = a;
    }

    private static void AddParticipial(Analysis a, Frame frame, int v, int noun, int depth)
    {
        if (frame.IsPassive) frame.Add("object", noun, implied: true);
        else if (a[v].Xpos == "VBG" && !frame.Has("subject") && Tree.Child(a, v, Deprel.Mark) < 0) frame.Add("subject", noun, implied: true);
        else if (!frame.Has("subject"))
        {
            Frame outer = NounFrames.Read(a, noun, null, depth + 1).WithNominalRoles(ofIsSubject: true);
            AddSubject(frame, outer, "subject");
        }
    }

    /// <summary>"ordered X to leave": X leaves; "agreed to leave", "is willing to leave": the subject does.</summary>
    private static void AddControlled(Analysis a, Frame frame, int governor, int depth, bool open)
    {
        if (frame.IsPassive ? frame.Has("object") : frame.Has("subject")) return;
        Frame outer = Governing(a, governor, depth);
        string from = open && outer.Has("object") ? "object" : open && outer.Has("second") ? "second" : outer.IsPassive ? "object" : "subject";
        AddSubject(frame, outer, from, frame.IsPassive ? "object" : "subject");
    }

    /// <summary>"sent a note to X, requesting …": the subject asks, and X is asked.</summary>
    private static void AddAdverbial(Frame frame, Frame outer, bool participle)
    {
        AddSubject(frame, outer, "subject");
        if (participle && !frame.Has("to")) AddSubject(frame, outer, "to", "to");
    }

    private static Frame Governing(Analysis a, int h, int depth)
    {
        if (!Tree.IsNoun(a[h])) return Read(a, h, depth + 1);
        int subject = Tree.Child(a, h, Deprel.Nsubj);
        if (subject < 0) return NounFrames.Read(a, h, null, depth + 1).WithNominalRoles(ofIsSubject: true);
        var frame = new Frame(h, h, isNominal: true);
        frame.Add("subject", subject);
        return frame;
    }

    private static void AddSubject(Frame frame, Frame outer, string from, string to = "subject")
    {
        if (from == "subject" && !outer.Has("subject") && outer.IsPassive) from = "object";
        foreach (Slot s in outer.Slots)
        {
            if (s.Name == from) frame.Add(to, s.Head, implied: true);
        }
    }
}
