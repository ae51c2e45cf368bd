using Chancery.Actors;
using Chancery.Events;
using Chancery.Resolution.Coreference;
using Chancery.Statements;

namespace Chancery.Resolution.Occasions;

/// <summary>
/// Completes the pair of an event that names one state only, from the events told beside it: a reply has the parties of its request,
/// polling stations abroad are the voting state's, and what befalls missions and relations befalls the pair that is spoken of. Marked as implied.
/// </summary>
internal static class ContextPairs
{
    private static readonly string[] _bilateral = ["relations.", "mission.", "diplomats.", "ambassador.", "envoy.", "note.", "protest.", "demarche.", "consular.access", "consular.release", "consular.detention", "credentials.", "agrement.", "agreement.denounced"];
    private static readonly string[] _plurals = ["sides", "parties", "ministers", "presidents", "leaders", "delegations", "governments", "countries"];

    public static void Complete(Reading reading, List<Event> events)
    {
        var main = MainStates.Pair(MainStates.Of(reading.Actors.Select(a => (a.Kind, a.State))));
        for (int i = 0; i < events.Count; i++)
        {
            Event e = events[i];
            var states = PartyRefresher.Of(e);
            if (e.Type.StartsWith("voting_abroad.", StringComparison.Ordinal)) events[i] = Voting(events, i, states);
            else if (states.Count == 1 && IsBilateral(e) && e.Type != "relations.intent") events[i] = Bilateral(reading, events, i, states.First(), main);
            else if (states.Count == 1 && e.Plover == "CONSULT" && e.Targets.Count == 0) events[i] = Consult(reading, events, i, states.First());
            else if (states.Count == 0 && e.Type is "agreement.concluded" or "communique.joint" or "consult" or "consultations" or "meeting.ministerial" && IsBoth(reading, e)) events[i] = Both(events, i);
            else if (states.Count == 0 && e.Type == "agreement.concluded" && e.Actors.Count == 0 && e.Targets.Count == 0) events[i] = Both(events, i, near => reading.Analysis.SentenceOf(e.Head) - reading.Analysis.SentenceOf(near.Head) is >= -1 and <= 3);
            else if (states.Count == 0 && (e.Type.StartsWith("relations.", StringComparison.Ordinal) || e.Type.StartsWith("ambassador.", StringComparison.Ordinal) || e.Type is "envoy.summoned" or "communique.joint")) events[i] = Pair(events, i);
        }
    }

    private static bool IsBilateral(Event e) => Array.Exists(_bilateral, f => e.Type.StartsWith(f, StringComparison.Ordinal));

    private static Event Bilateral(Reading reading, List<Event> events, int i, string state, (string First, string Second)? main)
    {
        bool actorMissing = events[i].Actors.All(a => a.State is null);
        if (actorMissing && events[i].Actors.Any(a => a.Actor < 0 && !a.Implied)) return events[i];
        Event? near = Nearest(events, i, o => (IsBilateral(o) || o.Plover == "COERCE") && PartyRefresher.Of(o) is { Count: 2 } pair && pair.Contains(state));
        Participant? other = near?.Actors.Concat(near.Targets).FirstOrDefault(p => p.State is not null && p.State != state);
        if (other is not null) return Add(events[i], other, near!, asActor: actorMissing);
        return main is { } pair && (pair.First == state || pair.Second == state) ? OfPair(reading, events[i], pair.First == state ? pair.Second : pair.First, actorMissing) : events[i];
    }

    /// <summary>What befalls envoys and missions of one state of the pair that an article is about, with nobody else named, befalls the pair.</summary>
    private static Event OfPair(Reading reading, Event e, string other, bool asActor)
    {
        Actor? named = reading.Actors.FirstOrDefault(a => a.Kind == ActorKind.State && a.State == other && !a.IsAnaphor);
        return named is null ? e : Add(e, new Participant("", -1, named.Name, other, named.Span), "the pair the article is about", asActor);
    }

    /// <summary>"The two countries' ministers" are the pair spoken of; a meeting told by one who names only the other side is the speaker's own.</summary>
    private static Event Consult(Reading reading, List<Event> events, int i, string state)
    {
        Event e = events[i];
        if (IsBoth(reading, e)
            && Nearest(events, i, o => PartyRefresher.Of(o) is { Count: 2 } pair && pair.Contains(state)) is { } near)
        {
            Participant other = near.Actors.Concat(near.Targets).First(p => p.State is not null && p.State != state);
            return Add(e, other, near, asActor: true);
        }

        if (e.Actors.Any(a => IsOfficial(reading, a)) && Nearest(events, i, o => PartyRefresher.Of(o) is { Count: 2 } pair && pair.Contains(state)) is { } told)
        {
            string home = PartyRefresher.Of(told).First(x => x != state);
            return e with { Actors = [.. e.Actors.Select(a => IsOfficial(reading, a) ? a with { State = home } : a)], Why = [.. e.Why, $"{home}: the other state of {told.Id}"] };
        }

        if (e.Statement is not { } s || reading.Statements[s].Mode != StatementMode.Direct || reading.Statements[s].Speaker is not { } speaker || speaker >= reading.Actors.Count) return e;
        Actor who = reading.Actors[speaker];
        if (who.State is null || who.State == state) return e;
        var self = new Participant("actor", speaker, who.Name, who.State, who.Span, who.Id, Implied: true);
        return e with { Actors = [.. e.Actors, self], Why = [.. e.Why, $"{who.State}: the speaker's own meeting"] };
    }

    /// <summary>A person of an office whose state nobody names.</summary>
    private static bool IsOfficial(Reading reading, Participant p) =>
        p.State is null && p.Actor >= 0 && p.Actor < reading.Actors.Count && reading.Actors[p.Actor].Kind is ActorKind.Person
        && (reading.Actors[p.Actor].Office is not null || reading.Actors.Any(a => a.Id == p.Id && p.Id is not null && a.Office is not null));

    private static bool IsBoth(Reading reading, Event e) =>
        e.Actors.Any(a => a.Span.Of(reading.Article.Text) is var words && (words.Contains("two ", StringComparison.Ordinal) || words.Contains("oth ", StringComparison.Ordinal) || Array.Exists(_plurals, p => words.EndsWith(p, StringComparison.Ordinal))));

    /// <summary>What "the two ministers" did, the pair spoken of did.</summary>
    private static Event Both(List<Event> events, int i, Predicate<Event>? close = null)
    {
        Event? near = Nearest(events, i, o => PartyRefresher.Of(o).Count == 2 && (close is null || close(o)));
        Event e = events[i];
        if (near is null) return e;
        foreach (Participant p in near.Actors.Concat(near.Targets).Where(p => p.State is not null).DistinctBy(p => p.State)) e = Add(e, p, near, asActor: true);
        return e;
    }

    /// <summary>Relations of nobody named are those of the pair spoken of.</summary>
    private static Event Pair(List<Event> events, int i)
    {
        Event? near = Nearest(events, i, o => IsBilateral(o) && PartyRefresher.Of(o).Count == 2);
        Event e = events[i];
        if (near is null) return e;
        foreach (Participant p in near.Actors.Concat(near.Targets).Where(p => p.State is not null).DistinctBy(p => p.State)) e = Add(e, p, near, asActor: p.Role == "actor");
        return e;
    }

    private static Event Voting(List<Event> events, int i, HashSet<string> states)
    {
        Event e = events[i];
        bool reply = e.Type is "voting_abroad.denied" or "voting_abroad.permitted";
        Event? request = e.Type == "voting_abroad.requested"
            ? Nearest(events, i, o => o.Type == "note.delivered" && PartyRefresher.Of(o) is { Count: 2 } pair && states.IsSubsetOf(pair))
            : Nearest(events, i, o => o.Type == "voting_abroad.requested" && PartyRefresher.Of(o).Count > 0);
        if (request is null || states.Count > 1 || !IsAbout(request, e, states)) return e;
        foreach (Participant p in request.Actors.Concat(reply || e.Type == "voting_abroad.requested" ? request.Targets : []))
        {
            if (p.State is null || states.Contains(p.State)) continue;
            e = Add(e, p, request, asActor: reply ? p.Role == "target" : e.Actors.All(a => a.State is null));
        }

        return e;
    }

    /// <summary>True where a request and its reply share a state, or neither names more than its own.</summary>
    private static bool IsAbout(Event request, Event reply, HashSet<string> states)
    {
        var asked = PartyRefresher.Of(request);
        return states.Count == 0 || asked.Overlaps(states) || (asked.Count == 1 && reply.Actors.Any(a => a.State is not null) && request.Actors.Any(a => a.State is not null));
    }

    private static Event Add(Event e, Participant p, Event from, bool asActor) => Add(e, p, $"implied by {from.Id}", asActor);

    private static Event Add(Event e, Participant p, string ground, bool asActor)
    {
        Participant implied = p with { Role = asActor ? "actor" : "target", Implied = true };
        string[] why = [.. e.Why, $"{p.State}: {ground}"];
        if (asActor && e.Actors is [{ State: null, Actor: >= 0 } someone]) return e with { Actors = [someone with { State = p.State }], Why = why };
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
