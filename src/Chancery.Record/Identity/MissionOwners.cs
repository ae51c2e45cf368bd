using Chancery.Actors;
using Chancery.Events;
using Chancery.Record.Store;

namespace Chancery.Record.Identity;

/// <summary>Whose mission an event is about: the sending state of the mission named, else of its words, else the acting side's own.</summary>
internal static class MissionOwners
{
    public static string[] Of(StatePair pair, Report r)
    {
        var actors = r.Article.Reading.Actors;
        string[] sending = [.. r.Event.Others.Where(o => o.Role == "mission").SelectMany(o => Sending(o, actors)).Where(pair.Has).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (r.Event.Others.Concat(r.Event.Targets).Concat(r.Event.Actors).Any(IsEachOthers)) return [pair.A, pair.B];
        if (sending.Length > 0) return sending;
        if (r.ActorStates.Count == 1) return [r.ActorStates[0]];
        return r.TargetStates.Count == 1 && r.ActorStates.Count == 0 ? [r.TargetStates[0]] : [.. r.ActorStates];
    }

    /// <summary>"The two embassies", "both missions": one of each state.</summary>
    private static bool IsEachOthers(Participant p) =>
        NameKey.Fold(p.Name).Split(' ') is [.. var before, "embassies" or "missions" or "consulates"] && before.Any(w => w is "two" or "both");

    /// <summary>The mission's own words, as the fullest report has them.</summary>
    public static MissionMention? Mission(Report r)
    {
        var actors = r.Article.Reading.Actors;
        return r.Event.Others.Where(o => o.Role == "mission" && (uint)o.Actor < (uint)actors.Count).Select(o => actors[o.Actor].Mission).FirstOrDefault(m => m is not null);
    }

    /// <summary>True unless the participant is a mission of another state than <paramref name="owner"/>.</summary>
    public static bool IsOwn(Participant p, RecordedArticle article, string owner) =>
        p.Role != "mission" || Sending(p, article.Reading.Actors).DefaultIfEmpty(owner).Contains(owner, StringComparer.Ordinal);

    private static IEnumerable<string> Sending(Participant p, IReadOnlyList<Actor> actors)
    {
        if ((uint)p.Actor < (uint)actors.Count)
        {
            Actor a = actors[p.Actor];
            if (a.Mission?.Sending is { } s) return [s];
            if (a.States.Count > 0) return a.States;
        }

        return p.State is { } state ? [state] : [];
    }
}
