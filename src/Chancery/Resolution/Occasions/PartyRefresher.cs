using System.Collections.Frozen;
using Chancery.Actors;
using Chancery.Events;

namespace Chancery.Resolution.Occasions;

/// <summary>Brings participants up to what their mentions have been resolved to, fills those of "the talks" from the talks told of before, and settles the level of meetings.</summary>
internal sealed class PartyRefresher(FrozenSet<string> leaders, FrozenSet<string> ministers)
{
    private const int MaxAntecedents = 8;

    public List<Event> Refresh(Reading reading)
    {
        var done = new List<Event>(reading.Events.Count);
        foreach (Event e in reading.Events)
        {
            Event fresh = e with
            {
                Actors = Participants(reading.Actors, e.Actors),
                Targets = Participants(reading.Actors, e.Targets),
                Others = Participants(reading.Actors, e.Others),
            };
            done.Add(Inherit(reading, Level(reading, Apart(Officials(reading, fresh))), done));
        }

        Unify(done);
        ContextPairs.Complete(reading, done);
        return [.. done.Select(e => PartyNames.Settle(reading, e)).OfType<Event>()];
    }

    private static List<Participant> Participants(IReadOnlyList<Actor> actors, IReadOnlyList<Participant> old)
    {
        var fresh = new List<Participant>(old.Count);
        foreach (Participant p in old)
        {
            if (p.Actor < 0 || p.Actor >= actors.Count)
            {
                fresh.Add(p);
                continue;
            }

            Actor a = actors[p.Actor];
            Actor meant = Meant(actors, a);
            IReadOnlyList<string> states = a.States.Count > 0 ? a.States : meant.States;
            Participant one = p with { Name = meant.Name, Id = meant.Id, State = p.Name == p.State || (p.State is not null && a.State is not null && !a.IsAnaphor) ? p.State : a.State ?? meant.State ?? p.State };
            if (one.State is null && states.Count > 0) fresh.AddRange(states.Select(s => one with { State = s }));
            else fresh.Add(one);
        }

        return [.. fresh.DistinctBy(p => (p.Role, p.Name, p.State, p.Span))];
    }

    private static Actor Meant(IReadOnlyList<Actor> actors, Actor a)
    {
        for (int i = 0; i < MaxAntecedents && a.State is null && a.Antecedent is { } before && before < actors.Count; i++) a = actors[before];
        return a;
    }

    /// <summary>An official whose state nobody names ("Dublin denied that the prime minister had called") is of the state that speaks, where that has no part of its own.</summary>
    private Event Officials(Reading reading, Event e)
    {
        if (e.Statement is not { } s || reading.Statements[s].Speaker is not { } speaker || speaker >= reading.Actors.Count) return e;
        Actor says = reading.Actors[speaker];
        string? state = says.State ?? Meant(reading.Actors, says).State;
        if (state is null || Of(e).Contains(state)) return e;
        return e with { Actors = [.. e.Actors.Select(Home)], Targets = [.. e.Targets.Select(Home)] };

        Participant Home(Participant p)
        {
            if (p.State is not null || p.Actor < 0 || p.Actor >= reading.Actors.Count || p.Actor == speaker) return p;
            Actor a = Meant(reading.Actors, reading.Actors[p.Actor]);
            return a.Kind is ActorKind.Person && a.Office is not null && a.Id != says.Id && (Names(a.Office, leaders) || Names(a.Office, ministers)) ? p with { State = state } : p;
        }
    }

    /// <summary>A target that turns out to be the actor itself ("its embassy") is none.</summary>
    private static Event Apart(Event e)
    {
        if (e.Targets.Count == 0 || e.Actors.Count == 0) return e;
        var apart = e.Targets.Where(t => t.State is null || !e.Actors.Any(a => a.State == t.State)).ToList();
        bool bilateral = e.Type.StartsWith("relations.", StringComparison.Ordinal) || e.Type.StartsWith("ambassador.", StringComparison.Ordinal) || e.Type.StartsWith("diplomats.", StringComparison.Ordinal);
        return apart.Count == 0 && !bilateral ? e : e with { Targets = apart };
    }

    /// <summary>An event that names no state is the last one of its type that did.</summary>
    private static Event Inherit(Reading reading, Event e, List<Event> before)
    {
        if (e.Actors.Concat(e.Targets).Any(p => p.State is not null || (p.Actor >= 0 && p.Actor < reading.Actors.Count && reading.Actors[p.Actor].Kind is ActorKind.Person or ActorKind.Organisation)) || !(e.Type.Contains('.', StringComparison.Ordinal) || e.Plover == "CONSULT")) return e;
        if (e.Actors.Any(a => a.Actor < 0 && !a.Implied) && reading.Analysis[e.Head].Upos == Language.Upos.Verb) return e;
        for (int i = before.Count - 1; i >= 0; i--)
        {
            Event b = before[i];
            bool same = b.Type == e.Type || (b.Plover == "CONSULT" && e.Plover == "CONSULT");
            if (!same || !b.Actors.Concat(b.Targets).Any(p => p.State is not null)) continue;
            return e with
            {
                Type = e.Type == "consult" && b.Plover == "CONSULT" ? b.Type : e.Type,
                Actors = [.. b.Actors.Select(p => p with { Implied = true })],
                Targets = [.. b.Targets.Select(p => p with { Implied = true })],
                Why = [.. e.Why, $"who: taken over from {b.Id}"],
            };
        }

        return e;
    }

    private Event Level(Reading reading, Event e)
    {
        if (e.Type != "consult" || e.Targets.Count > 0 && e.Actors.Count > 1) return e;
        var parties = e.Actors.Concat(e.Targets).ToList();
        int ministerial = parties.Count(p => Holds(reading, p, ministers)), leading = parties.Count(p => Holds(reading, p, leaders) && !Holds(reading, p, ministers, strict: true));
        if (ministerial == 0 && leading == 0) return e;
        string type = ministerial > 0 && ministerial >= leading ? "meeting.ministerial" : "meeting.leaders";
        return e with { Type = type, Why = [.. e.Why, $"level from the offices of those who met: {type}"] };
    }

    private static bool Holds(Reading reading, Participant p, FrozenSet<string> offices, bool strict = false)
    {
        if (p.Actor >= 0 && p.Actor < reading.Actors.Count)
        {
            Actor a = reading.Actors[p.Actor];
            if (Names(Meant(reading.Actors, a).Office ?? a.Office, offices)) return true;
        }

        if (Names(p.Span.Of(reading.Article.Text), offices)) return true;
        return !strict && p.Id is not null && reading.Actors.Any(a => a.Id == p.Id && (Names(a.Office, offices) || Names(a.Span.Of(reading.Article.Text), offices)));
    }

    /// <summary>True when the words hold one of the offices; a prime minister is no minister here.</summary>
    private static bool Names(string? text, FrozenSet<string> offices)
    {
        if (text is null) return false;
        string words = text.ToLowerInvariant();
        if (words.Contains("prime minister", StringComparison.Ordinal))
        {
            if (offices.Contains("prime minister")) return true;
            words = words.Replace("prime minister", "", StringComparison.Ordinal);
        }

        foreach (string word in words.Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            if (offices.Contains(word) || (word.EndsWith('s') && offices.Contains(word[..^1]))) return true;
        }

        return false;
    }

    /// <summary>Talks of unstated level between the parties of expert-level talks told of in the same article are those talks.</summary>
    private static void Unify(List<Event> events)
    {
        for (int i = 0; i < events.Count; i++)
        {
            if (events[i].Type != "consult" || events[i].Status is EventStatus.Negated) continue;
            var states = Of(events[i]);
            Event? named = events.Find(e => e.Type == "talks.expert_level" && states.Count > 1 && Of(e).SetEquals(states));
            if (named is not null) events[i] = events[i] with { Type = named.Type, Why = [.. events[i].Why, $"the talks of {named.Id}"] };
        }
    }

    internal static HashSet<string> Of(Event e) => [.. e.Actors.Concat(e.Targets).Select(p => p.State).OfType<string>()];
}
