using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Lexicon;

namespace Chancery.Resolution.Coreference;

/// <summary>Finds what a pronoun, a bare title or a bare "country" means among the entities met so far.</summary>
internal sealed class AnaphorResolver(Reading reading, Mentions mentions, RegionWords regions, List<Entity> entities, Entity?[] of)
{
    private const int PronounReach = 3;

    private readonly IReadOnlyList<Actor> _actors = reading.Actors;

    public Antecedents Find(int i)
    {
        Actor a = _actors[i];
        if (a.Id is "states:pair") return Pair(i);
        if (a.Id is "states:other") return Other(i);
        if (a.Kind == ActorKind.State || a.Id is "state:description") return Country(i);
        if (a.Id.StartsWith("pronoun:", StringComparison.Ordinal)) return Pronoun(i, a);
        return a.Kind == ActorKind.Group ? Same(a) : Title(i, a);
    }

    /// <summary>"His Chilean counterpart" holds the office of him whose counterpart it is.</summary>
    public Actor WithBorrowedOffice(int i)
    {
        Actor a = _actors[i];
        int sentence = mentions.Sentence(i);
        Entity? owner = Beside(i) ?? Best(i, e => e.Kind == ActorKind.Person && e.Office is not null && e != of[i] && mentions.Sentence(e.Mentions[^1]) >= sentence - PronounReach, out _);
        bool same = a.Office is "predecessor" or "successor";
        return a with { Office = owner?.Office, Sector = owner?.Sector ?? a.Sector, State = a.State ?? (same ? owner?.State : null) };
    }

    /// <summary>The holder of an office named right before "her counterpart" in the same words: "between Minister A and her counterpart B".</summary>
    private Entity? Beside(int i)
    {
        for (int m = i - 1; m >= 0 && mentions.Sentence(m) == mentions.Sentence(i); m--)
        {
            if (mentions.Statement(m) == mentions.Statement(i) && !_actors[m].IsAnaphor && of[m] is { Kind: ActorKind.Person, Office: not null } holder) return holder;
        }

        return null;
    }

    private Antecedents Pronoun(int i, Actor a)
    {
        int sentence = mentions.Sentence(i);
        bool person = a.Gender is "male" or "female";
        if (person && i > 0 && _actors[i - 1] is { Office: "counterpart" or "opposite number" } other && other.Span.Start == a.Span.Start && Beside(i - 1) is { } beside && (beside.Gender is null or "neuter" || beside.Gender == a.Gender)) return new(beside, []);
        bool Fits(Entity e) => mentions.Sentence(e.Mentions[^1]) >= sentence - PronounReach && !IsBarred(i, e) && (person ? IsPerson(e) && (e.Gender is null or "neuter" || e.Gender == a.Gender)
            : a.IsPlural ? e.IsPlural : e.Kind is ActorKind.State or ActorKind.Organisation or ActorKind.Outlet or ActorKind.Mission || (e.Kind is ActorKind.Group && !e.IsPlural));
        Entity? best = Best(i, Fits, out Entity? rival);
        if (best is null) return Antecedents.None;
        return person && rival is not null ? new(best, [best.Name, rival.Name]) : new(best, []);
    }

    /// <summary>Spoken of so far only as the subject of the pronoun's own verb, which an object pronoun never means.</summary>
    private bool IsBarred(int i, Entity e) => mentions.Barred(i) is var barred && barred >= 0 && of[barred] == e;

    private static bool IsPerson(Entity e) => e.Kind is ActorKind.Person or ActorKind.Office && !e.IsPlural;

    /// <summary>The most salient entity that fits: nearest sentence first, subjects before others; <paramref name="rival"/> stands as well as the best.</summary>
    private Entity? Best(int i, Func<Entity, bool> fits, out Entity? rival)
    {
        (Entity? best, double score) = (null, double.MinValue);
        rival = null;
        foreach (Entity e in entities)
        {
            if (e.Mentions.Count == 0 || !fits(e)) continue;
            double own = Salience(i, e);
            if (own > score) (rival, best, score) = (Math.Abs(own - score) < 0.05 ? best : null, e, own);
            else if (Math.Abs(own - score) < 0.05) rival = e;
        }

        return best;
    }

    private double Salience(int i, Entity e)
    {
        double best = double.MinValue;
        int bound = mentions.Binder(i), barred = mentions.Barred(i);
        for (int m = e.Mentions.Count - 1; m >= 0 && m >= e.Mentions.Count - 4; m--)
        {
            int mention = e.Mentions[m];
            if (mention >= i || _actors[mention].Span.Contains(_actors[i].Span) || mention == barred) continue;
            int distance = mentions.Sentence(i) - mentions.Sentence(mention);
            double own = -distance - (mentions.Statement(mention) >= 0 && distance > 0 ? 0.9 : 0) + (mentions.IsSubject(mention) ? 0.8 : 0) + (IsSpeaker(mention) ? 0.9 : 0) + (mention / (double)_actors.Count * 0.04) + (mention == bound ? 1.5 : 0);
            best = Math.Max(best, own);
        }

        return best;
    }

    private bool IsSpeaker(int mention)
    {
        foreach (var s in reading.Statements)
        {
            if (s.Speaker == mention && s.Nested is null) return true;
        }

        return false;
    }

    private Antecedents Same(Actor a)
    {
        Entity? same = entities.FindLast(e => e.IsPlural && e.Kind == a.Kind && NameMatch.Words(e.Name) is [.., var x] && NameMatch.Words(a.Name) is [.., var y] && x == y);
        return new(same, []);
    }

    /// <summary>"The minister", "the official": who holds such an office; several are candidates, the nearest is shown.</summary>
    private Antecedents Title(int i, Actor a)
    {
        if (a.Office is not { } office) return Antecedents.None;
        Entity[] fitting = [.. entities.Where(e => e.Mentions.Count > 0 && IsPerson(e) && Holds(e, office) && (e.State is null || a.State is null || e.State == a.State))
            .OrderByDescending(e => e.Mentions[^1])];
        if (fitting.Length == 0) return Antecedents.None;
        if (fitting.Length == 1) return new(fitting[0], []);
        int near = mentions.Sentence(fitting[0].Mentions[^1]);
        string[] open = [.. fitting.Where(e => near - mentions.Sentence(e.Mentions[^1]) <= PronounReach).Select(e => e.Name).Distinct(StringComparer.Ordinal)];
        return new(fitting[0], open.Length > 1 ? open : []);
    }

    /// <summary>An office answers to its own words, to their last word, and anyone of a government to "official".</summary>
    private static bool Holds(Entity e, string office)
    {
        if (e.Office is not { } held) return office is "official" && e.Kind == ActorKind.Person && e.Sector is "GOV";
        return held == office || held.EndsWith(" " + office, StringComparison.Ordinal) || (office is "official" && e.Sector is "GOV" && held is not ("source" or "insider"))
            || (office is "leader" && e.Sector is "GOV" && held.Contains("president", StringComparison.Ordinal)) || (office is "diplomat" && held.Contains("ambassador", StringComparison.Ordinal));
    }

    private Antecedents Country(int i)
    {
        ImmutableArray<State>? described = regions.StatesIn(_actors[i].Name);
        int seen = -1;
        Entity? best = null;
        foreach (Entity e in entities)
        {
            if (e.Kind != ActorKind.State || e.State is null || e.Mentions.Count == 0 || (described is { } states && !states.Any(s => s.Id == e.State))) continue;
            int last = e.Mentions.FindLast(m => m < i);
            if (e.Mentions[0] < i && last >= seen) (best, seen) = (e, last);
        }

        return new(best, []);
    }

    /// <summary>The two states mentioned last.</summary>
    private Antecedents Pair(int i)
    {
        string[] states = LastStates(i);
        return states.Length == 2 ? new(null, [], states) : Antecedents.None;
    }

    /// <summary>Of the two states spoken of, the one that is not the speaker's.</summary>
    private Antecedents Other(int i)
    {
        int s = mentions.Statement(i);
        string? own = s >= 0 && reading.Statements[s].Speaker is { } speaker ? of[speaker]?.State ?? _actors[speaker].State : null;
        string? other = LastStates(i).FirstOrDefault(x => x != own);
        return other is null ? Antecedents.None : new(entities.Find(e => e.Kind == ActorKind.State && e.State == other), []);
    }

    private string[] LastStates(int i)
    {
        var states = new List<string>();
        for (int m = i - 1; m >= 0 && states.Count < 2; m--)
        {
            if (of[m]?.State is { } state && !states.Contains(state, StringComparer.Ordinal) && _actors[m].Kind is not ActorKind.Place) states.Add(state);
        }

        return [.. states];
    }
}
