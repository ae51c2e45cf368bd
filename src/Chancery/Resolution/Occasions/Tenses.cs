using Chancery.Language;

namespace Chancery.Resolution.Occasions;

/// <summary>The tense of a clause, as far as the order of what is told rests on it.</summary>
internal static class Tenses
{
    /// <summary>"had recognised": it lies before what is being told.</summary>
    public static bool IsPluperfect(Analysis a, int verb) => Auxiliary(a, verb, "had");

    /// <summary>"has closed", "have been shut".</summary>
    public static bool IsPerfect(Analysis a, int verb) => Auxiliary(a, verb, "has") || Auxiliary(a, verb, "have") || Auxiliary(a, verb, "having");

    /// <summary>"closed", "was closed": a step of what is being told.</summary>
    public static bool IsSimplePast(Analysis a, int verb)
    {
        if (a[verb].Xpos is not ("VBD" or "VBN")) return false;
        bool any = false, past = false;
        foreach (int c in a.Children(verb))
        {
            if (!a[c].Relation.Is(Deprel.Aux)) continue;
            any = true;
            if (a[c].Xpos == "VBD" && !a[c].FormIs("had")) past = true;
            else return false;
        }

        return past || !any;
    }

    private static bool Auxiliary(Analysis a, int verb, string form)
    {
        foreach (int c in a.Children(verb))
        {
            if (a[c].Relation.Is(Deprel.Aux) && a[c].FormIs(form)) return true;
        }

        return false;
    }
}
