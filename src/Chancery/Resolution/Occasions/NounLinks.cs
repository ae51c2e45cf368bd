using Chancery.Calendar;
using Chancery.Events;
using Chancery.Language;

namespace Chancery.Resolution.Occasions;

/// <summary>
/// Dates that come to an event through a noun: an event's own noun in a dated clause ("restored on 6 May at talks"), a noun it is told of ("talks mediated by Oman",
/// "the attack of 24 May, in which …"), the document that asks ("a letter that came on Monday asks"), and what a colon sets out.
/// </summary>
internal sealed class NounLinks(Analysis analysis, ClauseDates dates, OccasionWords words)
{
    public Event? Bound(Event e, int clause, IReadOnlyList<Event> all, int self)
    {
        if (e.When?.Interval is not null || e.Status is EventStatus.Negated or EventStatus.Denied) return null;
        Word w = analysis[e.Head];
        return w.Upos is Upos.Noun or Upos.Propn ? OwnNoun(e) : Relative(e, all, self) ?? Participle(e) ?? Document(e) ?? SetOut(e, clause);
    }

    private Event? OwnNoun(Event e)
    {
        Word w = analysis[e.Head];
        if (w.Head < 0) return null;
        if (w.Relation.Is(Deprel.Obj) || ReferenceEquals(w.Relation, Deprel.NsubjPass)) return Tree.IsIn(analysis[w.Head], words.Change) ? Take(e, w.Head) : null;
        if (!w.Relation.IsAny(Deprel.Obl, Deprel.Nmod)) return null;
        string preposition = Tree.Case(analysis, e.Head) ?? "";
        int governor = preposition == "for" && Tree.Lemma(analysis[w.Head]) is "exchange" or "return" ? analysis[w.Head].Head : w.Head;
        if (governor < 0) return null;
        if (preposition is "at" or "in" or "during" or "with" or "through" or "via" or "amid" or "under" or "for" && (preposition != "for" || governor != w.Head)) return Take(e, governor);
        bool talk = e.Plover == "CONSULT" || e.Type.StartsWith("mediation.", StringComparison.Ordinal);
        return preposition is "after" or "following" && talk ? Take(e, governor, about: true) : null;
    }

    /// <summary>"the attack of 24 May in Bouar, [in which] three soldiers were killed".</summary>
    private Event? Relative(Event e, IReadOnlyList<Event> all, int self)
    {
        if (!analysis[e.Head].Relation.Is(Deprel.AclRelcl) || !HasRelativeOfTime(e.Head)) return null;
        int noun = analysis[e.Head].Head;
        for (int guard = 0; guard < 3 && noun >= 0 && Tree.IsNoun(analysis[noun]); guard++)
        {
            EdtfInterval? told = dates.OfNoun(noun)?.Interval ?? all.Where((o, i) => i != self && o.Head == noun && o.When?.Interval?.Days is not null).Select(o => o.When!.Interval).FirstOrDefault();
            if (told is not null) return With(e, told, $"of the time of \"{analysis[noun].Form}\", in which it was");
            if (!analysis[noun].Relation.Is(Deprel.Nmod)) break;
            noun = analysis[noun].Head;
        }

        return null;
    }

    private bool HasRelativeOfTime(int verb)
    {
        foreach (int c in analysis.Children(verb))
        {
            if (analysis[c].FormIs("when") || (Tree.IsRelative(analysis[c]) && Tree.Case(analysis, c) is "in" or "during" or "at" or "on")) return true;
        }

        return false;
    }

    /// <summary>"restored on 6 May at talks [mediated by Oman]", "handed over a note on Monday [asking for …]".</summary>
    private Event? Participle(Event e)
    {
        Word w = analysis[e.Head];
        if (w.Head < 0 || !w.Relation.Is(Deprel.Acl) || w.Relation.Is(Deprel.AclRelcl) || Tree.Child(analysis, e.Head, Deprel.Mark) >= 0) return null;
        Word noun = analysis[w.Head];
        string lemma = Tree.Lemma(noun);
        if (w.Xpos == "VBG") return IsDocument(w.Head) && noun.Relation.Is(Deprel.Obj) ? Take(e, noun.Head) : null;
        if (w.Xpos != "VBN" || !(words.Occasions.Contains(lemma) || e.Type.StartsWith("mediation.", StringComparison.Ordinal))) return null;
        if (dates.OfNoun(w.Head) is { } told) return With(e, told.Interval!, $"of the time of \"{noun.Form}\"");
        return noun.Relation.Is(Deprel.Obl) && Tree.Case(analysis, w.Head) is "at" or "in" or "during" or "with" ? Take(e, noun.Head) : null;
    }

    private Event? Document(Event e)
    {
        int subject = Tree.Child(analysis, e.Head, Deprel.Nsubj);
        if (subject < 0 || !IsDocument(subject)) return null;
        foreach (int c in analysis.Children(subject))
        {
            if (analysis[c].Relation.Is(Deprel.Acl) && Take(e, c) is { } dated) return dated;
        }

        return null;
    }

    /// <summary>A letter, a note, a "note verbale".</summary>
    private bool IsDocument(int noun)
    {
        if (words.Documents.Contains(Tree.Lemma(analysis[noun]))) return true;
        return Tree.Child(analysis, noun, Deprel.Compound) is >= 0 and int first && words.Documents.Contains(Tree.Lemma(analysis[first]));
    }

    /// <summary>"Ties had been cut once[: in 1978] it was Bolivia that …".</summary>
    private Event? SetOut(Event e, int clause)
    {
        foreach (int c in analysis.Children(clause))
        {
            if (c > clause && analysis[c].Relation.Is(Deprel.Parataxis) && Opens(clause, c) && Take(e, c) is { } dated) return dated;
        }

        return null;
    }

    private bool Opens(int from, int to)
    {
        for (int w = from + 1; w < to; w++)
        {
            if (analysis[w].FormIs(":")) return true;
        }

        return false;
    }

    private Event? Take(Event e, int clause, bool about = false)
    {
        if (dates.Of(clause)?.Interval is not { } date) return null;
        if (!about || date.IsApproximate) return With(e, date, $"of the time of \"{analysis[clause].Form}\"");
        return With(e, EdtfInterval.Written(date.Text + "~", date.Earliest, date.Latest), $"shortly before \"{analysis[clause].Form}\"");
    }

    private static Event With(Event e, EdtfInterval interval, string why) => e with { When = new(interval, e.When?.Span, [.. e.When?.Why ?? [], why]) };
}
