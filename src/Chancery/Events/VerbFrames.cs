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
        if (Misreads.IsFinite(a, v))
        {
            frame = new Frame(v, w.Head, isNominal: false);
            frame.Add("object", w.Head);
            frame.Add("subject", Misreads.SubjectOf(a, v));
            return frame;
        }

        if (Misreads.IsVerbless(a, v)) return Verbless(a, v);
        int beside = Misreads.Beside(a, v);
        if (beside >= 0 || IsSeen(a, v) || Misreads.Described(a, v) >= 0) frame.IsPassive = true;

        bool participle = w.Xpos == "VBN" && w.Relation.IsAny(Deprel.Acl, Deprel.Amod, Deprel.Advcl) && !w.Relation.Is(Deprel.AclRelcl) && Tree.Child(a, v, Deprel.Nsubj, Deprel.Aux, Deprel.Obj) < 0;
        bool shared = w.Relation.Is(Deprel.Conj) && w.Head >= 0 && Tree.IsPassive(a, w.Head) && (w.Xpos == "VBN" || HasAgent(a, v)) && Tree.Child(a, v, Deprel.Nsubj, Deprel.Aux, Deprel.Obj) < 0;
        if (participle || shared) frame.IsPassive = true;
        foreach (int c in a.Children(v)) AddOwn(a, frame, c);
        if (beside >= 0) frame.Add("object", beside, implied: true);
        if (!frame.Has("object") && !frame.IsPassive) AddBareObject(a, frame, v);
        if (!frame.Has("object") && !frame.Has("complement")) AddInfinitive(a, frame, v);
        if (!frame.Has("subject") && Misreads.SplitSubject(a, v) is >= 0 and int split)
        {
            bool voiced = Tree.Child(a, v, Deprel.AuxPass) >= 0;
            frame.IsPassive = voiced;
            frame.Add(voiced ? "object" : "subject", split);
            return frame;
        }

        if (!frame.Has("subject") && !frame.IsPassive && Misreads.LostSubject(a, v) is >= 0 and int lost) frame.Add("subject", lost);
        if (!frame.Has(frame.IsPassive ? "object" : "subject") && Misreads.BereftOf(a, v) is >= 0 and int described) frame.Add(frame.IsPassive ? "object" : "subject", described);
        if (!frame.Has("subject") && !frame.Has("object") && Misreads.StraySubject(a, v) is >= 0 and int stray) frame.Add(frame.IsPassive ? "object" : "subject", stray);
        if (!frame.Has("subject") || !frame.Has("object")) AddUnspoken(a, frame, v, depth);
        return frame;
    }

    /// <summary>True when somebody is named after "by".</summary>
    public static bool HasAgent(Analysis a, int v)
    {
        foreach (int c in a.Children(v))
        {
            if (Tree.Case(a, c) == "by") return true;
        }

        return false;
    }

    /// <summary>The frame of a verb the tree hangs on its own subject: what follows the verb on that noun is the verb's.</summary>
    private static Frame Verbless(Analysis a, int v)
    {
        int noun = a[v].Head;
        var frame = new Frame(v, noun, isNominal: false);
        frame.Add("subject", noun);
        foreach (int c in a.Children(v)) AddOwn(a, frame, c);
        foreach (int c in a.Children(noun))
        {
            if (c <= v) continue;
            if (a[c].Relation.Is(Deprel.Appos) || Misreads.IsBare(a, c)) frame.Add("object", c);
            else AddOwn(a, frame, c);
        }

        if (!frame.Has("object")) AddBareObject(a, frame, v);
        return frame;
    }

    private static void AddOwn(Analysis a, Frame frame, int c)
    {
        Word w = a[c];
        Deprel r = w.Relation;
        if (r.Is(Deprel.Nsubj) && Misreads.IsObjectOfFinite(a, c) && Misreads.HasOtherSubject(a, frame.Trigger, c)) return;
        if (ReferenceEquals(r, Deprel.NsubjPass) || (r.Is(Deprel.Nsubj) && frame.IsPassive)) frame.Add(Tree.Child(a, frame.Trigger, Deprel.Obj) >= 0 ? "second" : "object", Antecedent(a, c));
        else if (r.Is(Deprel.Nsubj)) frame.Add("subject", Antecedent(a, c));
        else if (r.Is(Deprel.Obj) && Tree.Case(a, c) is { } preposition && Tree.Child(a, frame.Trigger, Deprel.Obj) < c) frame.Add(preposition, c);
        else if (r.Is(Deprel.Obj)) AddObject(a, frame, c);
        else if (r.Is(Deprel.Iobj)) frame.Add("second", c);
        else if (r.IsAny(Deprel.Xcomp, Deprel.Ccomp))
        {
            if (Misreads.IsObject(a, c))
            {
                frame.Add("object", c);
                return;
            }

            if (Tree.IsNoun(w) && Tree.Child(a, c, Deprel.Cop) < 0 && Misreads.NamedBefore(a, c) is >= 0 and int named) frame.Add("object", named);
            frame.Add("complement", c);
            if (r.Is(Deprel.Xcomp) && (Tree.IsNoun(w) || (w.Upos is Upos.Adj && Tree.Child(a, c, Deprel.Mark) < 0))) frame.Add("object2", c);
        }
        else if (r.IsAny(Deprel.Obl, Deprel.Nmod)) AddOblique(a, frame, c);
        else if (r.Is(Deprel.Advcl) && Misreads.BeforeMark(a, c) is >= 0 and int raised && raised > frame.Trigger) frame.Add("object", raised);
    }

    /// <summary>"named Peru the culprit": of two objects the second says what the first is.</summary>
    private static void AddObject(Analysis a, Frame frame, int c)
    {
        if (frame.First("object") is >= 0 and int first && first < c && first > frame.Trigger && Tree.Child(a, c, Deprel.Det) >= 0)
        {
            frame.Add("complement", c);
            frame.Add("object2", c);
        }
        else frame.Add("object", Antecedent(a, c));
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

    /// <summary>"offered [to host talks]", where the tree takes what is offered for a purpose.</summary>
    private static void AddInfinitive(Analysis a, Frame frame, int v)
    {
        foreach (int c in a.Children(v))
        {
            if (c > v && c <= v + 3 && a[c].Relation.Is(Deprel.Advcl) && Tree.Child(a, c, Deprel.Mark) is >= 0 and int mark && a[mark].FormIs("to")) frame.Add("complement", c);
        }
    }

    /// <summary>A relative pronoun stands for the noun its clause hangs on.</summary>
    private static int Antecedent(Analysis a, int word)
    {
        if (!Tree.IsRelative(a[word])) return word;
        int clause = a[word].Head;
        for (int guard = 0; guard < 10 && clause >= 0 && !a[clause].Relation.Is(Deprel.Acl); guard++) clause = a[clause].Head;
        return clause >= 0 && a[clause].Head >= 0 ? Located(a, a[clause].Head, a[word]) : Before(a, word);
    }

    /// <summary>Where the clause is hung elsewhere, a "who" means the noun right before it.</summary>
    private static int Before(Analysis a, int word)
    {
        int noun = word - 1;
        while (noun > 0 && a[noun].Upos is Upos.Punct) noun--;
        return noun >= 0 && (a[word].FormIs("who") || a[word].FormIs("which")) && Tree.IsNoun(a[noun]) && a.SentenceOf(noun) == a.SentenceOf(word) ? noun : word;
    }

    /// <summary>"an embassy in Tirana, which closed": what a "which" after a place's name means is what stands there.</summary>
    private static int Located(Analysis a, int noun, Word relative)
    {
        Word w = a[noun];
        bool place = relative.FormIs("which") && w.Upos is Upos.Propn && w.Relation.Is(Deprel.Nmod) && w.Head >= 0 && Tree.Case(a, noun) is "in" or "at";
        return place && a[w.Head].Upos is Upos.Noun && Tree.Child(a, w.Head, Deprel.Det, Deprel.NmodPoss) >= 0 ? w.Head : noun;
    }

    private static void AddUnspoken(Analysis a, Frame frame, int v, int depth)
    {
        Word w = a[v];
        if (w.Head < 0 || depth > 6) return;
        int h = w.Head;
        Deprel r = w.Relation;
        if (IsSeen(a, v)) frame.Add("object", Tree.Child(a, h, Deprel.Obj), implied: true);
        else if (r.Is(Deprel.Conj)) Share(a, frame, Read(a, h, depth + 1), v);
        else if (r.Is(Deprel.Amod)) frame.Add("object", h, implied: true);
        else if (r.Is(Deprel.AclRelcl)) AddRelative(a, frame, h);
        else if (r.Is(Deprel.Acl)) AddParticipial(a, frame, v, h, depth);
        else if (r.Is(Deprel.Advcl) && !frame.Has("subject") && Misreads.Decided(a, v) is >= 0 and int decision) AddSubject(frame, NounFrames.Read(a, decision, null, depth + 1).WithNominalRoles(ofIsSubject: true), "subject");
        else if (r.IsAny(Deprel.Xcomp, Deprel.Ccomp)) AddControlled(a, frame, h, depth, r.Is(Deprel.Xcomp));
        else if (r.IsAny(Deprel.Advcl, Deprel.Parataxis) && frame.IsPassive && !frame.Has("object")) AddSubject(frame, Governing(a, h, depth), "subject", "object");
        else if (r.IsAny(Deprel.Advcl, Deprel.Parataxis) && !frame.IsPassive && !frame.Has("subject")) AddAdverbial(frame, Governing(a, h, depth), w.Xpos == "VBG");
    }

    /// <summary>"wants to see the consulate [reopened]", "had the envoy [expelled]": the participle tells of the object of a verb of seeing or having.</summary>
    public static bool IsSeen(Analysis a, int v)
    {
        Word w = a[v];
        if (w.Xpos is not ("VBN" or "VBD") || !w.Relation.IsAny(Deprel.Advcl, Deprel.Xcomp, Deprel.Ccomp) || w.Head < 0 || w.Head > v || Tree.Child(a, v, Deprel.Mark, Deprel.Nsubj, Deprel.Aux, Deprel.Obj) >= 0) return false;
        return Tree.Lemma(a[w.Head]) is "see" or "have" or "get" or "want" && Tree.Child(a, w.Head, Deprel.Obj) is >= 0 and int seen && seen < v && a[v - 1].Upos is not Upos.Punct;
    }

    /// <summary>A coordinated verb without a subject shares the first one's; without an object, one that follows it.</summary>
    private static void Share(Analysis a, Frame frame, Frame first, int v)
    {
        if (frame.IsPassive && !frame.Has("object")) AddSubject(frame, first, first.IsPassive ? "object" : "subject", "object");
        else if (frame.IsPassive && Tree.Child(a, v, Deprel.Obj) >= 0) AddSubject(frame, first, first.IsPassive ? "object" : "subject", "second");
        else if (!frame.Has("subject") && !frame.IsPassive) AddSubject(frame, first, first.IsPassive ? "object" : "subject", "subject");
        if (!frame.IsPassive && !frame.Has("object") && first.First("object") > v) frame.Add("object", first.First("object"), implied: true);
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
        else if (a[v].Xpos == "VBG" && !frame.Has("subject") && Tree.Child(a, v, Deprel.Mark) < 0)
        {
            frame.Add("subject", noun, implied: true);
            if (a[noun].Relation.Is(Deprel.Obj) && a[noun].Head >= 0) AddSubject(frame, Read(a, a[noun].Head, depth + 1), "subject", "announcer");
        }
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
