using System.Collections.Frozen;
using Chancery.Actors;
using Chancery.Statements;

namespace Chancery.Resolution.Coreference;

/// <summary>Walks the mentions in text order and gives each its entity.</summary>
internal sealed class MentionLinker
{
    /// <summary>Sentences within which an official told of by office is named.</summary>
    private const int Introduction = 3;

    private readonly Reading _reading;
    private readonly IReadOnlyList<Actor> _actors;
    private readonly Mentions _mentions;
    private readonly List<Entity> _entities = [];
    private readonly Entity?[] _of;
    private readonly string[][] _ambiguous;
    private readonly string[]?[] _states;
    private readonly AnaphorResolver _anaphors;
    private readonly string? _home;
    private readonly FrozenSet<string> _anybodys;

    public MentionLinker(Reading reading, Mentions mentions, RegionWords regions, string? home, FrozenSet<string> anybodys)
    {
        (_reading, _actors, _mentions, _home, _anybodys) = (reading, reading.Actors, mentions, home, anybodys);
        _of = new Entity?[_actors.Count];
        _ambiguous = new string[_actors.Count][];
        _states = new string[]?[_actors.Count];
        _anaphors = new(reading, mentions, regions, _entities, _of);
    }

    /// <summary>The actors with names, ids, states and antecedents as resolved.</summary>
    public List<Actor> Link()
    {
        for (int i = 0; i < _actors.Count; i++)
        {
            if (!IsAnaphoric(_actors[i])) LinkNamed(i);
            else LinkAnaphor(i);
        }

        for (int i = 0; i < _actors.Count; i++)
        {
            if (_of[i] is null && _actors[i].IsFirstPerson) LinkFirstPerson(i);
        }

        var opponents = new Opponents(_reading, _of);
        for (int i = 0; i < _of.Length; i++)
        {
            if (_actors[i] is { Office: "counterpart" or "opposite number", State: { } state } && _anaphors.Peer(i) is { } peer) opponents.Add(peer, null, state, meets: true);
        }

        new StateLender(_reading, _mentions, _entities, _of, opponents, _home, _anybodys).Lend();
        for (int i = 0; i < _actors.Count; i++)
        {
            if (_of[i] is { State: null } e && Owned(i, _actors[i]).State is { } state) e.State = state;
        }

        return [.. Enumerable.Range(0, _actors.Count).Select(Resolved)];
    }

    private static bool IsAnaphoric(Actor actor) => actor.IsAnaphor || actor.Id.StartsWith("state", StringComparison.Ordinal) && actor.State is null;

    private void LinkNamed(int i)
    {
        Actor a = _actors[i];
        if (a.Kind is ActorKind.Place or ActorKind.Organisation && a.NameSpan is not null && a.Sector is null && Person(i) is { } person)
        {
            Assign(i, person);
            return;
        }

        Entity? entity = a.Kind switch
        {
            ActorKind.Person when a.NameSpan is not null => Person(i),
            ActorKind.State => _entities.Find(e => e.Kind == ActorKind.State && e.State == a.State),
            ActorKind.Organisation or ActorKind.Outlet when IsBare(i) => _entities.FindLast(e => e.Kind is ActorKind.Organisation or ActorKind.Outlet && EndsAlike(e.Name, a.Name)),
            ActorKind.Organisation or ActorKind.Outlet or ActorKind.Group => _entities.Find(e => e.Kind == a.Kind && SameBody(e, a)),
            ActorKind.Mission when IsBare(i) => _entities.FindLast(e => e.Kind == ActorKind.Mission && e.State is not null && EndsAlike(e.Name, a.Name)),
            ActorKind.Office when a.State is not null => _entities.Find(e => e.Kind is ActorKind.Person or ActorKind.Office && e.State == a.State && Holds(e, a.Office)),
            _ => _entities.Find(e => e.Id == a.Id),
        };
        Assign(i, entity ?? New());
    }

    /// <summary>"The ministry", "the agency": a body named only by its kind means the last one of that kind.</summary>
    private bool IsBare(int i)
    {
        Actor a = _actors[i];
        string text = a.Span.Of(_reading.Article.Text);
        return a.State is null && a.NameSpan is null && text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && !text.AsSpan(4).ContainsAnyInRange('A', 'Z');
    }

    private static bool EndsAlike(string full, string bare) => NameMatch.Words(bare) is [var kind] && Array.IndexOf(NameMatch.Words(full), kind) > 0;

    private static bool SameBody(Entity e, Actor a) =>
        (e.State is null || a.State is null || e.State == a.State) && (e.Id == a.Id || NameMatch.SameOrganisation(e.Name, a.Name));

    private static bool Holds(Entity e, string? office) =>
        e.Office is { } held && office is not null && (held == office || held.EndsWith(" " + office, StringComparison.Ordinal) || office.EndsWith(" " + held, StringComparison.Ordinal));

    /// <summary>The nearest person of that name; else the holder of the same office, so far unnamed.</summary>
    private Entity? Person(int i)
    {
        Actor a = _actors[i];
        Entity? named = null;
        foreach (Entity e in _entities)
        {
            if (e.Kind == ActorKind.Person && e.IsNamed && NameMatch.SamePerson(e.Name, a.Name) && (named is null || e.Mentions[^1] > named.Mentions[^1])) named = e;
        }

        if (named is not null) return named;
        if (a.Office is null && a.State is null && Speaks(i)) return Introduced(i);
        if (a.Office is null || a.State is null) return null;
        return _entities.Find(e => !e.IsNamed && e.Kind == ActorKind.Office && e.State == a.State && Holds(e, a.Office));
    }

    /// <summary>
    /// Who was told of first by office alone ("Peru's spokesman said …") and then speaks by name: the only unnamed official who spoke in the sentences before.
    /// </summary>
    private Entity? Introduced(int i)
    {
        if (_actors[i].NameSpan is not { } name || !name.Of(_reading.Article.Text).Contains(' ', StringComparison.Ordinal)) return null;
        Entity[] offices = [.. _entities.Where(e => e is { Kind: ActorKind.Office, IsNamed: false, State: not null, IsPlural: false } && (e.Gender is null or "neuter" || _actors[i].Gender is null || e.Gender == _actors[i].Gender) && e.Mentions.Exists(m => Speaks(m) && _mentions.Sentence(i) - _mentions.Sentence(m) is >= 1 and <= Introduction))];
        return offices.Length == 1 && !_entities.Exists(e => e is { Kind: ActorKind.Person, IsNamed: true, Office: null } && e.Mentions[0] > offices[0].Mentions[0] && e.Mentions.Exists(Speaks)) ? offices[0] : null;
    }

    private bool Speaks(int i) => _mentions.IsSubject(i) && _reading.Statements.Any(s => s.Speaker == i);

    private void LinkAnaphor(int i)
    {
        if (_actors[i].IsFirstPerson) return;
        Antecedents found = _anaphors.Find(i);
        _ambiguous[i] = found.Candidates;
        _states[i] = found.States;
        if (found.Entity is { } entity) Assign(i, entity);
        else if (found.States is null && _actors[i].Kind is ActorKind.Office or ActorKind.Group) Assign(i, New());
    }

    private void LinkFirstPerson(int i)
    {
        int s = _mentions.Statement(i);
        while (s >= 0 && _reading.Statements[s] is var statement)
        {
            if (statement.Mode != StatementMode.Indirect && statement.Speaker is { } speaker && speaker != i && _of[speaker] is { } entity)
            {
                Assign(i, entity);
                return;
            }

            s = statement.Nested ?? -1;
        }
    }

    private Entity New()
    {
        var entity = new Entity(_entities.Count);
        _entities.Add(entity);
        return entity;
    }

    private void Assign(int i, Entity entity)
    {
        _of[i] = entity;
        Actor a = _actors[i];
        if (a.Office is "counterpart" or "opposite number" or "predecessor" or "successor") a = _anaphors.WithBorrowedOffice(i);
        entity.Add(i, a);
    }

    private Actor Resolved(int i)
    {
        Actor a = _actors[i];
        a = Owned(i, a);
        if (_of[i] is not { } e) return a with { States = _states[i] ?? a.States, Ambiguous = _ambiguous[i] ?? [] };
        int first = e.Mentions[0];
        return a with
        {
            Name = e.IsNamed || a.Kind is ActorKind.Organisation or ActorKind.Outlet || a.Id.StartsWith("pronoun:", StringComparison.Ordinal) ? e.Name : a.Name,
            Id = e.Id,
            Kind = e.Kind == ActorKind.Person && a.NameSpan is not null ? ActorKind.Person : a.Kind,
            State = a.State ?? e.State,
            Office = e.Office ?? a.Office,
            Sector = e.Sector ?? a.Sector,
            Gender = e.Gender ?? a.Gender,
            Antecedent = IsAnaphoric(a) && first != i ? Before(e, i) : a.Antecedent,
            Ambiguous = _ambiguous[i] ?? [],
            States = _states[i] ?? a.States,
        };
    }

    /// <summary>"Its embassy" is of the state that "its" means.</summary>
    private Actor Owned(int i, Actor a)
    {
        if (a.State is not null || a.Kind is not (ActorKind.Mission or ActorKind.Organisation or ActorKind.Office or ActorKind.Group)) return a;
        for (int j = i + 1; j < _actors.Count && _actors[j].Span.Start == a.Span.Start; j++)
        {
            if (!_actors[j].Id.StartsWith("pronoun:", StringComparison.Ordinal) || _of[j]?.State is not { } state) continue;
            return a with { State = state, Mission = a.Mission is { } m ? m with { Sending = m.Sending ?? state } : null };
        }

        return a;
    }

    private static int? Before(Entity e, int mention)
    {
        int at = e.Mentions.BinarySearch(mention);
        return at > 0 ? e.Mentions[at - 1] : e.Mentions.Count > 0 && e.Mentions[0] != mention ? e.Mentions[0] : null;
    }
}
