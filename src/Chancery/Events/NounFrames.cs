using Chancery.Language;

namespace Chancery.Events;

/// <summary>Reads the arguments of a noun: possessor, modifiers, prepositional phrases, and those of the light verb that carries it ("held talks with", "talks were held").</summary>
internal static class NounFrames
{
    /// <param name="support">The words that carry a noun's event; null reads the noun alone.</param>
    public static Frame Read(Analysis a, int n, Carriers? support, int depth = 0)
    {
        var frame = new Frame(n, n, isNominal: true);
        foreach (int c in a.Children(n)) AddOwn(a, frame, c);
        AddPredicate(a, frame, n);
        int first = Tree.FirstConjunct(a, n);
        if (first != n && frame.Slots.Count == 0)
        {
            foreach (Slot s in Read(a, first, null, depth + 1).Slots) frame.Add(s.Name, s.Head, implied: true);
        }

        if (support is null || depth >= 4) return frame;
        for (int guard = 0; guard < 3 && support.Container(a, first) is >= 0 and int container; guard++)
        {
            first = container;
            foreach (int c in a.Children(first))
            {
                if (c != n) AddOwn(a, frame, c);
            }
        }

        AddSupport(a, frame, first, support, depth);
        return frame;
    }

    private static void AddOwn(Analysis a, Frame frame, int c)
    {
        Word w = a[c];
        Deprel r = w.Relation;
        if (r.Is(Deprel.NmodPoss)) frame.Add("owner", c);
        else if (r.IsAny(Deprel.Compound, Deprel.Amod) || ReferenceEquals(r, Deprel.NmodUnmarked) || ReferenceEquals(r, Deprel.NmodDesc)) frame.Add("modifier", c);
        else if (r.IsAny(Deprel.Nmod, Deprel.Obl))
        {
            if (Tree.Case(a, c) is { } preposition)
            {
                frame.Add(preposition, c);
                AddLifted(a, frame, c);
            }
            else if (!Misreads.IsObjectOfFinite(a, c)) frame.Add("modifier", c);
        }
        else if (r.Is(Deprel.Acl)) frame.Add("complement", c);
        else if (r.Is(Deprel.Nsubj) && w.Upos != Upos.Pron) frame.Add("subject", c);
    }

    /// <summary>"a visit to Lima [by X]", "talks of an hour [between X and Y]": hung on the place or the length, said of the event.</summary>
    private static void AddLifted(Analysis a, Frame frame, int noun)
    {
        foreach (int c in a.Children(noun))
        {
            if (c <= noun || !a[c].Relation.Is(Deprel.Nmod) || Tree.Case(a, c) is not { } preposition) continue;
            if (preposition is "by" or "between" && (a[noun].Upos is Upos.Propn || Tree.Child(a, noun, Deprel.Nummod) >= 0)) frame.Add(preposition, c);
        }
    }

    /// <summary>"The delegation is in Oslo": the predicate is a place or state the subject is in.</summary>
    private static void AddPredicate(Analysis a, Frame frame, int n)
    {
        Word w = a[n];
        if (w.Relation.Is(Deprel.Nsubj) && w.Head >= 0 && a[w.Head].Upos == Upos.Adj)
        {
            foreach (int c in a.Children(w.Head))
            {
                if (!a[c].Relation.Is(Deprel.Obl) || Tree.Case(a, c) is not { } place) continue;
                frame.Add(place, c);
                frame.Add("predicate", c);
            }
        }

        if (!w.Relation.Is(Deprel.Nsubj) || w.Head < 0 || !Tree.IsNoun(a[w.Head]) || Tree.Child(a, w.Head, Deprel.Cop) < 0) return;
        if (Tree.Case(a, w.Head) is not { } preposition) return;
        frame.Add(preposition, w.Head);
        frame.Add("predicate", w.Head);
    }

    private static void AddSupport(Analysis a, Frame frame, int noun, Carriers support, int depth)
    {
        Word w = a[noun];
        if (w.Relation.Is(Deprel.Acl) || w.Head < 0) return;
        int v = w.Head;
        if ((!Tree.IsVerb(a[v]) && a[v].Upos != Upos.Adj) || IsPrepositional(a, v)) return;
        bool passiveSubject = ReferenceEquals(w.Relation, Deprel.NsubjPass);
        bool argument = w.Relation.IsAny(Deprel.Obj, Deprel.Nsubj) || (w.Relation.Is(Deprel.Obl) && Tree.Case(a, noun) is "in" or "into" or "on" or "to" or "at");
        if (!argument || !support.Carries(a[v])) return;
        frame.Support = frame.Clause = v;
        Frame outer = VerbFrames.Read(a, v, depth + 1);
        bool isObject = w.Relation.IsAny(Deprel.Obj, Deprel.Obl) || passiveSubject;
        foreach (Slot s in outer.Slots)
        {
            if (s.Head == noun || (s.Name == "subject" && !isObject) || (s.Name == "object" && s.Head == frame.Trigger)) continue;
            if (s.Name is "object" && !w.Relation.Is(Deprel.Obl)) continue;
            frame.Add(s.Name is "subject" && support.Announces(a[v]) ? "announcer" : s.Name, s.Head, s.Implied);
        }
    }

    /// <summary>"given the closure", "following the talks": a participle used as a preposition carries nothing.</summary>
    private static bool IsPrepositional(Analysis a, int v) =>
        a[v].Xpos is "VBN" && a[v].Relation.Is(Deprel.Advcl) && Tree.Child(a, v, Deprel.Obj) >= 0 && Tree.Child(a, v, Deprel.Nsubj, Deprel.Aux) < 0;
}
