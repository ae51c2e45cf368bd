using Chancery.Actors;
using Chancery.Events;
using Chancery.Record.Identity;

namespace Chancery.Record.Relations;

/// <summary>Turns occurrences into changes of facets, by the effects of their type (lexicon/record/types.yaml). Only what is told as so has effects.</summary>
internal static class ChangeFinder
{
    public static IEnumerable<Change> Of(IEnumerable<Occurrence> occurrences)
    {
        Change[] changes = [.. occurrences.Where(o => o.IsActual).SelectMany(o => o.Rule.Effects.Where(e => Fits(o, e)).SelectMany(e => Of(o, e)))];
        return changes.Select(c => c is { Facet: "consular_cases", Subject: null } ? c with { Subject = OnlyCase(changes, c) } : c);
    }

    /// <summary>Where the pair has one case in that direction, what names nobody is of it.</summary>
    private static string? OnlyCase(Change[] changes, Change open)
    {
        string[] people = [.. changes.Where(c => c.Facet == open.Facet && c.Direction == open.Direction).Select(c => c.Subject).OfType<string>().Distinct(StringComparer.Ordinal)];
        return people.Length == 1 ? people[0] : null;
    }

    private static IEnumerable<Change> Of(Occurrence o, Effect e)
    {
        string? subject = Subject(o, e);
        return Value(o, e) is { } value
            ? Directions(o, e).Select(d => new Change(o.Pair, e.Facet, d, subject, value, o.When, e, o.Reports, o.Id))
            : [];
    }

    private static bool Fits(Occurrence o, Effect e) =>
        e.Missions.Count == 0 || Mission(o) is not { } m || e.Missions.Contains(m.Kind, StringComparer.Ordinal);

    private static IEnumerable<string> Directions(Occurrence o, Effect e)
    {
        StatePair p = o.Pair;
        switch (e.Direction)
        {
            case "pair": return [p.Key];
            case "mission": return Sides(p, o.Owner is { } owner ? [owner] : o.ActorStates).Select(a => Arrow(a, p.Other(a)));
            case "actor-target": return Acting(o).Select(a => Arrow(a, p.Other(a)));
            default: return Acting(o).Select(a => Arrow(p.Other(a), a));
        }
    }

    /// <summary>Those who act; where nobody is named, the other side of those it is done to; both where the words name both or neither.</summary>
    private static IReadOnlyList<string> Acting(Occurrence o) =>
        o.ActorStates.Count > 0 ? o.ActorStates : o.TargetStates.Count == 1 ? [o.Pair.Other(o.TargetStates[0])] : [];

    private static IReadOnlyList<string> Sides(StatePair p, IReadOnlyList<string> named) => named.Count > 0 ? named : [p.A, p.B];

    public static string Arrow(string a, string b) => $"{a}→{b}";

    private static string? Value(Occurrence o, Effect e)
    {
        if (e.Value == "third") return o.Reports.SelectMany(r => r.Event.Others).Where(x => x.Role == "third").Select(x => x.State).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault();
        return o.Type == "contact.phone" && Ministers(o) ? "ministerial" : e.Value;
    }

    /// <summary>A call between ministers is dialogue of ministers, whatever carries it.</summary>
    private static bool Ministers(Occurrence o) =>
        o.People.Count(p => p.Mentions.Any(m => m.Offices.Any(x => x.Contains("minister", StringComparison.OrdinalIgnoreCase) && !x.Contains("ministry", StringComparison.OrdinalIgnoreCase)))) > 1;

    private static string? Subject(Occurrence o, Effect e) => e.Subject switch
    {
        "mission" => MissionName(o),
        "person" => PersonOf(o),
        "agreement" => o.Reports.SelectMany(r => r.Event.Others).FirstOrDefault(x => x.Role == "agreement")?.Name ?? o.Reports[0].Words,
        _ => null,
    };

    private static string? PersonOf(Occurrence o)
    {
        Participant[] named = [.. o.Reports.SelectMany(r => r.Event.Others.Where(x => x.Role == "person").Concat(r.Event.Targets))];
        return o.People.FirstOrDefault(p => named.Any(n => p.Names.Contains(n.Name)))?.Name ?? named.FirstOrDefault(n => n.Role == "person")?.Name ?? o.People.FirstOrDefault()?.Name;
    }

    private static MissionMention? Mission(Occurrence o) => o.Reports.Select(MissionOwners.Mission).FirstOrDefault(m => m is not null);

    private static string MissionName(Occurrence o)
    {
        string kind = Mission(o)?.Kind ?? "mission";
        return o.Owner is { } owner ? $"{kind} of {owner} in {o.Pair.Other(owner)}" : kind;
    }
}
