using Chancery.Actors;
using Chancery.Events;
using Chancery.Language;

namespace Chancery.Resolution.Occasions;

/// <summary>
/// Who is left as a party: somebody who can act, or a state. A mission is its state's (the sending one acts, the receiving one is the target)
/// and goes to the other roles; words that name nobody ("the length", "which") are no party.
/// </summary>
internal static class PartyNames
{
    /// <summary>The event with its parties settled; null when a general act is left with nobody known.</summary>
    public static Event? Settle(Reading reading, Event e)
    {
        var others = e.Others.ToList();
        var actors = Side(reading, e, e.Actors, others, m => m.Sending);
        var targets = Side(reading, e, e.Targets, others, m => e.Type == "mission.attacked" || m.Receiving is null || actors.Exists(a => a.State == m.Receiving) ? m.Sending : m.Receiving);
        if (e.Type == "visit.delegation" && !e.Actors.Any(a => !IsPeople(reading, a))) return null;
        if (e.Type == "visit.delegation" && !e.Actors.Any(a => a.State is not null || HasOffice(reading, a))) return null;
        if (IsOfNobody(reading, e)) return null;
        if (IsOwnCitizen(e)) e = e with { Type = e.Plover!.ToLowerInvariant() };
        bool own = e.Type.Contains('.', StringComparison.Ordinal) || e.Plover == "CONSULT";
        bool spoken = e.Plover is "ACCUSE" or "AGREE" or "REQUEST" or "SUPPORT" or "REJECT" or "THREATEN";
        if (!own && actors.Count == 0 && (spoken ? !e.Actors.Any(a => a.Actor >= 0) : targets.Count == 0)) return null;
        if (e.Plover == "CONSULT" && actors.Count(a => a.State is not null) > 1) actors.RemoveAll(a => a.State is null && !IsNamed(reading, a));
        return e with { Actors = actors, Targets = targets, Others = [.. others.DistinctBy(o => (o.Role, o.Span))] };
    }

    /// <summary>"a severance of relations", "the appointment of ambassadors" where no pair is spoken of: talk of such acts in general.</summary>
    private static bool IsOfNobody(Reading reading, Event e) =>
        (e.Type.StartsWith("relations.", StringComparison.Ordinal) || e.Type is "communique.joint" or "ambassador.appointed")
        && e.When?.Span is null && reading.Analysis[e.Head].Upos is Upos.Noun && !e.Actors.Concat(e.Targets).Any(p => p.State is not null || p.Actor >= 0);

    /// <summary>A state that holds or frees its own: no consular case.</summary>
    private static bool IsOwnCitizen(Event e) =>
        e.Type is "consular.detention" or "consular.release" && e.Actors.FirstOrDefault(a => a.State is not null)?.State is { } state && e.Targets.Any(t => t.State is not null) && e.Targets.All(t => t.State is null || t.State == state);

    private static List<Participant> Side(Reading reading, Event e, IReadOnlyList<Participant> side, List<Participant> others, Func<MissionMention, string?> owner)
    {
        var kept = new List<Participant>();
        foreach (Participant p in side)
        {
            if (e.Type == "agreement.concluded" && p.Span.Overlaps(e.Predicate)) continue;
            Actor? mention = p.Actor >= 0 && p.Actor < reading.Actors.Count ? reading.Actors[p.Actor] : null;
            if (mention is { Kind: ActorKind.Mission })
            {
                if (!p.Implied) others.Add(p with { Role = "mission", Name = mention.Name });
                string? state = mention.Mission is { } m ? owner(m) ?? p.State : p.State;
                if (state is not null && e.Actors.Concat(e.Targets).Count(o => o.State == state) < 2) kept.Add(p with { Name = NameOf(reading, state), State = state, Implied = true });
            }
            else if (e.Type == "report.published" && mention is { Kind: ActorKind.Outlet }) kept.Add(p with { State = null });
            else if (IsSomebody(reading, e, p, mention)) kept.Add(p);
        }

        return [.. kept.DistinctBy(p => (p.State, p.State is null ? p.Name : p.Id ?? p.Name))];
    }

    private static bool IsSomebody(Reading reading, Event e, Participant p, Actor? mention)
    {
        if (p.Span.Of(reading.Article.Text).Contains("each other", StringComparison.Ordinal)) return false;
        if (p.State is not null) return true;
        if (reading.Times.Any(t => t.Span.Overlaps(p.Span))) return false;
        if (e.Plover == "PROTEST" && p.Role == "actor" && mention is null) return true;
        if (mention is not null) return !mention.IsAnaphor || mention.Antecedent is not null;
        string words = p.Span.Of(reading.Article.Text);
        return words.Split(' ').Any(w => w.Length > 1 && char.IsUpper(w[0]) && !w.Equals("The", StringComparison.Ordinal) && !w.Equals("This", StringComparison.Ordinal));
    }

    /// <summary>A person, not "ministers" or "delegations".</summary>
    private static bool IsNamed(Reading reading, Participant p) => p.Actor >= 0 && p.Actor < reading.Actors.Count && reading.Actors[p.Actor].Kind is ActorKind.Person;

    /// <summary>"Five Americans": people of a state, who come for themselves.</summary>
    private static bool IsPeople(Reading reading, Participant p)
    {
        if (p.Actor < 0 || p.Actor >= reading.Actors.Count || reading.Actors[p.Actor] is not { Kind: ActorKind.Group, Office: null, Head: >= 0 } group) return false;
        return char.IsUpper(reading.Analysis[group.Head].Form[0]);
    }

    private static bool HasOffice(Reading reading, Participant p) =>
        p.Actor < 0 || p.Actor >= reading.Actors.Count || reading.Actors[p.Actor].Kind is not ActorKind.Person
        || reading.Actors[p.Actor].Office is not null || reading.Actors.Any(a => a.Id == p.Id && p.Id is not null && a.Office is not null);

    private static string NameOf(Reading reading, string state) =>
        reading.Actors.FirstOrDefault(a => a.Kind == ActorKind.State && a.State == state)?.Name ?? state;
}
