using Chancery.Language;

namespace Chancery.Events;

/// <summary>
/// Keeps one event for one act. The diplomatic types stay; a general act stays unless it hangs below another act of its sentence,
/// where it is that act's object, ground or manner ("condemned the attack"), told already or told of something else.
/// </summary>
internal sealed class DraftSieve(Analysis analysis)
{
    private const int FurthestRelative = 12;

    public IEnumerable<Event> Keep(List<Draft> drafts)
    {
        foreach (Draft d in drafts)
        {
            if (d.Reality.Word >= 0 && drafts.Exists(o => o != d && o.IsOwn && o.Event.Type != "statement.made" && o.Event.Head == d.Reality.Word)) continue;
            if (d.IsOwn && drafts.Exists(o => o != d && Takes(o, d))) continue;
            if (d.IsOwn ? !drafts.Exists(o => o != d && IsSame(o, d) && o.Event.Head < d.Event.Head) : !drafts.Exists(o => o != d && Governs(o, d))) yield return d.Event;
        }
    }

    private bool Governs(Draft upper, Draft lower)
    {
        if (IsSaying(upper.Event) || (IsMeeting(lower.Event) && upper.IsOwn && (upper.Event.Plover != "CONSULT" || upper.Event.Type == "visit.delegation"))) return false;
        int top = upper.Reality.Word >= 0 && upper.Reality.Operator?.Code is not null ? upper.Reality.Word : upper.Top;
        int low = lower.Reality.Word >= 0 ? lower.Reality.Word : lower.Top;
        if (top == low) return upper.IsOwn || upper.Event.Head < lower.Event.Head;
        if (!Tree.IsUnder(analysis, low, top) || StandsAlone(lower, low)) return false;
        for (int w = low; w >= 0 && w != top; w = analysis[w].Head)
        {
            Deprel r = analysis[w].Relation;
            if (!r.IsAny(Deprel.Conj, Deprel.Ccomp, Deprel.Parataxis) || (r.Is(Deprel.Ccomp) && upper.Candidate is null)) return true;
        }

        return false;
    }

    /// <summary>
    /// True for an act told in a clause of its own beside another act: what somebody says of it in a loose participle ("left the talks, accusing X of …"),
    /// and what a relative clause in a past tense, set off by a comma, adds ("X, whose troops had clashed with Y, …").
    /// </summary>
    private bool StandsAlone(Draft lower, int low)
    {
        Word w = analysis[low];
        if (!Tree.IsVerb(w) || low == 0) return false;
        if (w.Relation.Is(Deprel.Advcl) && w.Xpos is "VBG") return analysis[low - 1].Relation.Is(Deprel.Punct) && analysis[low - 1].FormIs(",") && lower.Event.Plover is "ACCUSE" or "REQUEST" or "REJECT" or "THREATEN";
        return w.Relation.Is(Deprel.AclRelcl) && lower.Event.Head == low && IsPast(low) && IsSetOff(low);
    }

    /// <summary>A past or composed tense tells of an act; the bare present only says what somebody is like ("X, which advocates …").</summary>
    private bool IsPast(int verb) => analysis[verb].Xpos is "VBD" || Tree.Child(analysis, verb, Deprel.Aux) >= 0;

    /// <summary>True when a comma stands right before the relative pronoun, or the preposition it follows.</summary>
    private bool IsSetOff(int verb)
    {
        for (int i = verb - 1; i > 0 && verb - i < FurthestRelative && analysis[i].Upos is not Upos.Punct; i--)
        {
            if (Tree.IsRelative(analysis[i])) return analysis[i - 1].FormIs(",") || (i > 1 && analysis[i - 2].FormIs(","));
        }

        return false;
    }

    /// <summary>"allowed X to open polling stations": what is permitted, denied or asked for is told by the permission itself.</summary>
    private bool Takes(Draft upper, Draft lower) =>
        upper.IsOwn && upper.Event.Head != lower.Event.Head && Family(upper.Event) == Family(lower.Event) && upper.Event.Type != lower.Event.Type && lower.Event.Type != "consular.detention"
        && analysis[upper.Event.Head].Upos == Upos.Verb && Tree.IsUnder(analysis, lower.Event.Head, upper.Event.Head) && !IsAside(lower.Event.Head, upper.Event.Head)
        && Family(upper.Event) is "voting_abroad" or "mediation" or "consular" or "agrement";

    /// <summary>True where a clause of time, ground or manner stands between the two.</summary>
    private bool IsAside(int low, int top)
    {
        for (int w = low; w >= 0 && w != top; w = analysis[w].Head)
        {
            if (analysis[w].Relation.IsAny(Deprel.Advcl, Deprel.Parataxis) && Tree.Child(analysis, w, Deprel.Nsubj) >= 0) return true;
            if (analysis[w].Relation.Is(Deprel.Advcl) && Tree.Child(analysis, w, Deprel.Mark) is >= 0 and int mark && !analysis[mark].FormIs("to")) return true;
        }

        return false;
    }

    private static string Family(Event e) => e.Type[..Math.Max(0, e.Type.IndexOf('.', StringComparison.Ordinal))];

    /// <summary>Who met whom: a happening of its own, wherever in the sentence it stands ("signed at the end of a meeting between X and Y"); a dialogue only goes on in the background.</summary>
    private bool IsMeeting(Event e) =>
        e.Plover == "CONSULT" && Tree.Lemma(analysis[e.Head]) is not ("dialogue" or "negotiation" or "discussion")
        && e.Actors.Concat(e.Targets).Count(p => p.Actor >= 0 || p.State is not null || p.Name.Any(char.IsUpper)) > 1;

    private static bool IsSaying(Event e) => e.Plover is null && e.Cameo == "010";

    private static bool IsSame(Draft a, Draft b) =>
        a.Event.Type == b.Event.Type && a.Event.Status == b.Event.Status
        && a.Event.Actors.Select(p => p.State).SequenceEqual(b.Event.Actors.Select(p => p.State), StringComparer.Ordinal)
        && a.Event.Targets.Select(p => p.State).SequenceEqual(b.Event.Targets.Select(p => p.State), StringComparer.Ordinal)
        && a.Top == b.Top;
}
