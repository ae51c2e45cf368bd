using Chancery.Events;
using Chancery.Language;

namespace Chancery.Resolution.Occasions;

/// <summary>Drops a noun that only points back ("after the meeting", "asked about the talks"): a definite mention of an event the article has told already, in the background of its clause.</summary>
internal static class EchoSieve
{
    public static List<Event> Keep(Analysis analysis, List<Event> events)
    {
        var kept = new List<Event>(events.Count);
        foreach (Event e in events)
        {
            if (!IsEcho(analysis, e) || !kept.Exists(k => Same(k, e) && !IsRetold(analysis, k, e))) kept.Add(e);
        }

        kept.RemoveAll(e => kept.Exists(k => k != e && IsFuller(analysis, k, e)));
        return kept;
    }

    /// <summary>One refusal or permission told by two verbs of a sentence: the one that names more parties stays.</summary>
    private static bool IsFuller(Analysis a, Event full, Event e)
    {
        if (full.Type != e.Type || full.Status != e.Status || !e.Type.StartsWith("voting_abroad.", StringComparison.Ordinal) || a.SentenceOf(full.Head) != a.SentenceOf(e.Head)) return false;
        return PartyRefresher.Of(e).IsProperSubsetOf(PartyRefresher.Of(full));
    }

    private static bool Same(Event told, Event e)
    {
        if (told.Type != e.Type && !(IsMeeting(told) && IsMeeting(e))) return false;
        if (Persons(e) is { Count: > 0 } named && Persons(told) is { Count: > 0 } others && !named.Overlaps(others)) return false;
        var here = PartyRefresher.Of(e);
        return here.Count == 0 || here.IsSubsetOf(PartyRefresher.Of(told));
    }

    private static HashSet<string> Persons(Event e) =>
        [.. e.Actors.Concat(e.Targets).Select(p => p.Id).OfType<string>().Where(id => id.StartsWith("person:", StringComparison.Ordinal))];

    /// <summary>Somebody else's account of it, who names both sides again ("During their meeting A and B spoke of …", an agency reported).</summary>
    private static bool IsRetold(Analysis a, Event told, Event e)
    {
        if (e.Statement is null || e.Statement == told.Statement || PartyRefresher.Of(e).Count < 2) return false;
        foreach (int c in a.Children(e.Head))
        {
            if (a[c].Relation.Is(Deprel.NmodPoss) && a[c].FormIs("their")) return true;
        }

        return false;
    }

    /// <summary>Meetings and talks are called by each other's names; a call or a visit is not.</summary>
    private static bool IsMeeting(Event e) => e.Plover == "CONSULT" && e.Type is not ("contact.phone" or "visit.delegation");

    private static bool IsEcho(Analysis a, Event e)
    {
        if (e.Head < 0 || !IsNoun(a[e.Head]) || e.When is not null) return false;
        Word noun = a[e.Head];
        bool definite = false;
        foreach (int c in a.Children(e.Head))
        {
            Word w = a[c];
            if (w.Relation.Is(Deprel.NmodPoss) && w.Upos == Upos.Pron) definite = true;
            if (w.Relation.Is(Deprel.Det) && (w.FormIs("the") || w.FormIs("this") || w.FormIs("these") || w.FormIs("that") || w.FormIs("those"))) definite = true;
            if (w.Relation.Is(Deprel.Amod) && w.FormIs("first")) return false;
        }

        return definite && noun.Relation.IsAny(Deprel.Obl, Deprel.Nmod, Deprel.Obj);
    }

    private static bool IsNoun(Word w) => w.Upos is Upos.Noun or Upos.Propn;
}
