using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Lexicon;

namespace Chancery.Resolution.Coreference;

/// <summary>Finds what a pronoun, a bare title or a bare "country" means among the entities met so far.</summary>
internal sealed class AnaphorResolver(Reading reading, Mentions mentions, RegionWords regions, List<Entity> entities, Entity?[] of)
{
    private const int PronounReach = 3;

    /// <summary>Characters within which an apposition names both of a pair.</summary>
    private const int Apposition = 90;

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
        Entity? owner = Peer(i);
        bool same = a.Office is "predecessor" or "successor";
        return a with { Office = owner?.Office, Sector = owner?.Sector ?? a.Sector, State = a.State ?? (same ? owner?.State : null) };
    }

    /// <summary>Whose counterpart the mention is, or null.</summary>
    public Entity? Peer(int i)
    {
        int sentence = mentions.Sentence(i);
        return Beside(i) ?? Best(i, e => e.Kind == ActorKind.Person && e.Office is not null && e != of[i] && mentions.Sentence(e.Mentions[^1]) >= sentence - PronounReach, out _);
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
        if (!person && a.IsPlural && Coordinated(i) is { } both) return new(null, [], both);
        bool Fits(Entity e) => mentions.Sentence(e.Mentions[^1]) >= sentence - PronounReach && !IsBarred(i, e) && (person ? IsPerson(e) && (e.Gender is null or "neuter" || e.Gender == a.Gender)
            : a.IsPlural ? e.IsPlural : e.Kind is ActorKind.State or ActorKind.Organisation or ActorKind.Outlet or ActorKind.Mission || (e.Kind is ActorKind.Group && !e.IsPlural));
        Entity? best = Best(i, Fits, out Entity? rival);
        if (best is null) return Antecedents.None;
        return person && rival is not null ? new(best, [best.Name, rival.Name]) : new(best, []);
    }

    /// <summary>"[Peru and Chile] normalised their relations": the two states joined last before a plural pronoun in its sentence, where no other plural stands between.</summary>
    private string[]? Coordinated(int i)
    {
        for (int m = i - 1, after = -1; m >= 0 && mentions.Sentence(m) == mentions.Sentence(i); m--)
        {
            if (_actors[m].Kind is ActorKind.Place || _actors[m].Span.End > (after < 0 ? _actors[i].Span.Start : _actors[after].Span.Start)) continue;
            if (_actors[m].IsPlural) return null;
            if (after >= 0 && IsJoined(m, after) && of[m]?.State is { } first && of[after]?.State is { } second && first != second) return [first, second];
            after = m;
        }

        return null;
    }

    private bool IsJoined(int first, int second)
    {
        ReadOnlySpan<char> between = reading.Article.Text.AsSpan(_actors[first].Span.End, _actors[second].Span.Start - _actors[first].Span.End);
        return between.StartsWith(" and ") && between.Length < 10;
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
        ImmutableArray<State>? described = regions.StatesIn(_actors[i].Name) ?? regions.OfPolity(_actors[i].Name);
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

    /// <summary>The two states named right after it ("both sides, A of Peru and B of Chile"), else those mentioned last; of persons first those of persons.</summary>
    private Antecedents Pair(int i)
    {
        string[] states = Named(i);
        if (states.Length < 2 && _actors[i].Kind == ActorKind.Group) states = LastStates(i, m => of[m]!.Kind is ActorKind.Person or ActorKind.Office && mentions.Sentence(i) - mentions.Sentence(m) <= PronounReach);
        if (states.Length < 2) states = Spoken(i);
        return states.Length == 2 ? new(null, [], states) : Antecedents.None;
    }

    /// <summary>The only two states of the sentence, or of it and the one before; else the pair the article is about, else the last two.</summary>
    private string[] Spoken(int i)
    {
        for (int back = 0; back <= 1; back++)
        {
            string[] near = LastStates(i, m => mentions.Sentence(i) - mentions.Sentence(m) <= back, most: 3);
            if (near.Length == 2) return near;
        }

        return MainStates.Pair(MainStates.Of(_actors.Select(a => (a.Kind, a.State)))) is { } pair ? [pair.First, pair.Second] : LastStates(i, _ => true);
    }

    /// <summary>States of those named in apposition right after the mention, in text order.</summary>
    private string[] Named(int i)
    {
        string text = reading.Article.Text;
        int end = _actors[i].Span.End, close = end + Apposition;
        if (end + 1 >= text.Length || text[end] is not ',') return [];
        var states = new List<string>();
        for (int m = i + 1; m < _actors.Count && mentions.Sentence(m) == mentions.Sentence(i) && _actors[m].Span.Start < close && states.Count < 2; m++)
        {
            if (states.Count == 0 && _actors[m].Span.Start > end + Apposition / 2) break;
            if (_actors[m] is { State: { } state, Kind: not ActorKind.Place } && !states.Contains(state, StringComparer.Ordinal)) states.Add(state);
        }

        return [.. states];
    }

    /// <summary>Of the two states spoken of, the one that is not the speaker's, or not the subject's where nobody speaks.</summary>
    private Antecedents Other(int i)
    {
        int s = mentions.Statement(i);
        string? own = s >= 0 && reading.Statements[s].Speaker is { } speaker ? of[speaker]?.State ?? _actors[speaker].State : null;
        own ??= Subject(i);
        string? other = LastStates(i, _ => true).FirstOrDefault(x => x != own);
        return other is null ? Antecedents.None : new(entities.Find(e => e.Kind == ActorKind.State && e.State == other), []);
    }

    /// <summary>The state of the nearest subject before in the same sentence, or null.</summary>
    private string? Subject(int i)
    {
        for (int m = i - 1; m >= 0 && mentions.Sentence(m) == mentions.Sentence(i); m--)
        {
            if (mentions.IsSubject(m) && of[m]?.State is { } state && _actors[m].Kind is not ActorKind.Place) return state;
        }

        return null;
    }

    private string[] LastStates(int i, Predicate<int> fits, int most = 2)
    {
        var states = new List<string>();
        for (int m = i - 1; m >= 0 && states.Count < most; m--)
        {
            if (of[m] is null || !fits(m)) continue;
            if (_actors[m].States is { Count: 2 } both && states.Count == 0) return [.. both];
            if (of[m]!.State is { } state && !MainStates.IsUnion(state) && !states.Contains(state, StringComparer.Ordinal) && (_actors[m].Kind is not ActorKind.Place || IsVisited(i, m))) states.Add(state);
        }

        return [.. states];
    }

    /// <summary>"During the Peruvian minister's visit [to Quito] the two countries …": in one sentence a place one goes to is a party's.</summary>
    private bool IsVisited(int i, int place)
    {
        int word = _actors[place].Head;
        return mentions.Sentence(i) == mentions.Sentence(place) && word > 0 && reading.Analysis[word - 1].FormIs("to");
    }
}
