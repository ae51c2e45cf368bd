using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>Signs of a clause's mood that no single word gives: "not … until", "no", an inverted condition, a report that is denied, a present that lasts.</summary>
internal sealed class ClauseMarks(WordClasses classes, VerbForms forms)
{
    private readonly FrozenSet<string> _reports = classes["report-nouns"];
    private readonly FrozenSet<string> _disowning = forms.Expand(classes["disowning-verbs"]);
    private readonly FrozenSet<string> _announcing = forms.Expand(classes["announcing-verbs"]);

    /// <summary>"did not return [until May]": the time after which it was done follows the verb.</summary>
    public bool HasUntil(Analysis a, int verb)
    {
        foreach (int c in a.Children(verb))
        {
            if (c > verb && a[c].Relation.IsAny(Deprel.Obl, Deprel.Advcl, Deprel.Advmod) && Tree.Child(a, c, Deprel.Case, Deprel.Mark) is >= 0 and int mark && (a[mark].FormIs("until") || a[mark].FormIs("till"))) return true;
        }

        return false;
    }

    /// <summary>The word by which a subject or object is nobody or nothing ("[no] ballot boxes", "[neither] Peru nor Chile"), or null.</summary>
    public string? None(Analysis a, int noun)
    {
        foreach (int c in a.Children(noun))
        {
            if (c > noun) break;
            Word w = a[c];
            if (w.FormIs("no") || w.FormIs("neither") || w.FormIs("nor")) return Tree.Lower(w.Form);
            if (w.Relation.Is(Deprel.Compound) && Tree.Child(a, c, Deprel.Det) is >= 0 and int d && a[d].FormIs("no")) return "no";
        }

        return null;
    }

    /// <summary>"[Should the talks fail], Togo will …": a condition without a mark, its auxiliary before its subject.</summary>
    public static bool IsInverted(Analysis a, int clause)
    {
        int aux = Tree.Child(a, clause, Deprel.Aux), subject = Tree.Child(a, clause, Deprel.Nsubj);
        return aux >= 0 && aux < subject && (a[aux].FormIs("should") || a[aux].FormIs("were") || a[aux].FormIs("had"));
    }

    /// <summary>The verb by which a report is denied whose content the clause is ("[denied] reports that …"), or null.</summary>
    public string? Disowns(Analysis a, int clause)
    {
        int noun = a[clause].Head;
        if (noun < 0 || !_reports.Contains(Tree.Lemma(a[noun])) || a[noun].Head < 0 || !a[noun].Relation.IsAny(Deprel.Obj, Deprel.Nsubj)) return null;
        bool tells = a[clause].Relation.Is(Deprel.AclRelcl) ? IsAccordingTo(a, clause) || Tree.Child(a, clause, Deprel.Mark) >= 0 : Tree.Child(a, clause, Deprel.Nsubj) >= 0;
        if (!tells) return null;
        Word verb = a[a[noun].Head];
        return Tree.IsIn(verb, _disowning) ? Tree.Lemma(verb) : null;
    }

    /// <summary>"announced that it [had expelled] …", "was informed that …": what a government makes known as done, by the verb of making known; -1 where it is not so.</summary>
    public int Announcer(Analysis a, int verb)
    {
        Word w = a[verb];
        if (!w.Relation.Is(Deprel.Ccomp) || w.Head < 0 || a[w.Head].Xpos is not ("VBD" or "VBN") || !Tree.IsIn(a[w.Head], _announcing)) return -1;
        foreach (int c in a.Children(verb))
        {
            if (a[c].Relation.Is(Deprel.Aux) && a[c].FormIs("had")) return w.Head;
        }

        return -1;
    }

    /// <summary>True for a verb in the simple present, active or passive.</summary>
    public static bool IsPresent(Analysis a, int verb)
    {
        int aux = Tree.Child(a, verb, Deprel.Aux);
        return a[verb].Xpos is "VBZ" or "VBP" ? aux < 0 : a[verb].Xpos == "VBN" && aux >= 0 && ReferenceEquals(a[aux].Relation, Deprel.AuxPass) && a[aux].Xpos is "VBZ" or "VBP";
    }

    private static bool IsAccordingTo(Analysis a, int clause)
    {
        foreach (int c in a.Children(clause))
        {
            if (Tree.IsRelative(a[c]) && Tree.Case(a, c) == "according") return true;
        }

        return false;
    }
}
