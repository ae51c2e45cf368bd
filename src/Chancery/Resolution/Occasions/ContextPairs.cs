using Chancery.Events;

namespace Chancery.Resolution.Occasions;

/// <summary>
/// Completes the pair of an event that names one state only, from the events told beside it: a reply has the parties of its request,
/// polling stations abroad are the voting state's, and what befalls missions and relations befalls the pair that is spoken of. Marked as implied.
/// </summary>
internal static class ContextPairs
{
    private static readonly string[] _bilateral = ["relations.", "mission.", "diplomats.", "ambassador."];

    public static void Complete(List<Event> events)
    {
        for (int i = 0; i < events.Count; i++)
        {
            Event e = events[i];
            var states = PartyRefresher.Of(e);
            if (e.Type.StartsWith("voting_abroad.", StringComparison.Ordinal)) events[i] = Voting(events, i, states);
            else if (states.Count == 1 && IsBilateral(e) && e.Type != "relations.intent") events[i] = Bilateral(events, i, states.First());
        }
    }

    private static bool IsBilateral(Event e) => Array.Exists(_bilateral, f => e.Type.StartsWith(f, StringComparison.Ordinal));

    private static Event Bilateral(List<Event> events, int i, string state)
    {
        Event? near = Nearest(events, i, o => IsBilateral(o) && PartyRefresher.Of(o) is { Count: 2 } pair && pair.Contains(state));
        Participant? other = near?.Actors.Concat(near.Targets).FirstOrDefault(p => p.State is not null && p.State != state);
        return other is null ? events[i] : Add(events[i], other, near!, asActor: events[i].Actors.All(a => a.State is null));
    }

    private static Event Voting(List<Event> events, int i, HashSet<string> states)
    {
        Event e = events[i];
        bool reply = e.Type is "voting_abroad.denied" or "voting_abroad.permitted";
        Event? request = e.Type == "voting_abroad.requested"
            ? Nearest(events, i, o => o.Type == "note.delivered" && PartyRefresher.Of(o) is { Count: 2 } pair && states.IsSubsetOf(pair))
            : Nearest(events, i, o => o.Type == "voting_abroad.requested" && PartyRefresher.Of(o).Count > 0);
        if (request is null || states.Count > 1) return e;
        foreach (Participant p in request.Actors.Concat(reply || e.Type == "voting_abroad.requested" ? request.Targets : []))
        {
            if (p.State is null || states.Contains(p.State)) continue;
            e = Add(e, p, request, asActor: reply ? p.Role == "target" : e.Actors.All(a => a.State is null));
        }

        return e;
    }

    private static Event Add(Event e, Participant p, Event from, bool asActor)
    {
        Participant implied = p with { Role = asActor ? "actor" : "target", Implied = true };
        string[] why = [.. e.Why, $"{p.State}: implied by {from.Id}"];
        return asActor
            ? e with { Actors = [.. e.Actors.Where(a => a.State is not null || a.Actor >= 0), implied], Why = why }
            : e with { Targets = [.. e.Targets.Where(a => a.State is not null || a.Actor >= 0), implied], Why = why };
    }

    /// <summary>The nearest event before, else the nearest after, that fits.</summary>
    private static Event? Nearest(List<Event> events, int i, Func<Event, bool> fits)
    {
        for (int before = i - 1; before >= 0; before--)
        {
            if (fits(events[before])) return events[before];
        }

        for (int after = i + 1; after < events.Count; after++)
        {
            if (fits(events[after])) return events[after];
        }

        return null;
    }
}
