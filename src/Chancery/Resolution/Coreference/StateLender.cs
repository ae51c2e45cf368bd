using System.Collections.Frozen;
using Chancery.Actors;
using Chancery.Language;
using Chancery.Statements;

namespace Chancery.Resolution.Coreference;

/// <summary>
/// Officials and bodies whom the article names without a country take the one its own words point to: where they are called on, whose act the sentences
/// before tell of, where the article is written, and of the pair it is about the state they do not deal with. Never who holds an office.
/// </summary>
internal sealed class StateLender
{
    /// <summary>Sentences before an official within which the state is named.</summary>
    private const int Reach = 4;

    /// <summary>Of how many of an article's states a capital may tell whom one calls on there.</summary>
    private const int Spoken = 3;
    private readonly Reading _reading;
    private readonly Mentions _mentions;
    private readonly List<Entity> _entities;
    private readonly Entity?[] _of;
    private readonly FrozenSet<string> _anybodys;
    private readonly Opponents _opponents;
    private readonly List<int>[] _subjects;
    private readonly List<(string State, int Mentions)> _states;
    private readonly string? _home;

    /// <param name="home">State of the article's head (<see cref="ArticleHome"/>), or null.</param>
    /// <param name="anybodys">Offices whose holder may be anybody's.</param>
    public StateLender(Reading reading, Mentions mentions, List<Entity> entities, Entity?[] of, Opponents opponents, string? home, FrozenSet<string> anybodys)
    {
        (_reading, _mentions, _entities, _of, _opponents, _anybodys) = (reading, mentions, entities, of, opponents, anybodys);
        _subjects = new List<int>[reading.Analysis.Sentences.Count()];
        for (int i = 0; i < of.Length; i++)
        {
            if (mentions.IsSubject(i)) (_subjects[mentions.Sentence(i)] ??= []).Add(i);
        }

        _states = MainStates.Of(reading.Actors.Select((a, i) => (a.Kind, of[i]?.State ?? a.State)));
        _home = home is not null && _states.Exists(s => s.State == home) ? home : null;
    }

    public void Lend()
    {
        for (int i = 0; i < _of.Length; i++)
        {
            if (_of[i] is { State: null } e && IsOfficial(e)) e.State = Speakers(i, e) ?? CalledOn(i, e) ?? (_mentions.Acts(i) ? Around(i, e) : null);
        }

        if (MainStates.Pair(_states) is { } pair)
        {
            foreach (Entity e in _entities) e.State ??= OfPair(e, pair);
            foreach (Entity e in _entities) e.State ??= OfPair(e, pair);
        }
    }

    private bool IsOfficial(Entity e) =>
        e is { IsPlural: false, Kind: ActorKind.Person or ActorKind.Office or ActorKind.Organisation, Sector: "GOV" or "MIL" or "LEG" or "JUD" or "COP" or "SPY" } && (e.Office is null ? e.Kind == ActorKind.Organisation : !_anybodys.Contains(e.Office));

    /// <summary>Officials of a state speak of "Foreign Minister Okello" without saying of which: it is their own.</summary>
    private string? Speakers(int i, Entity e)
    {
        if (_of[i] is not { Kind: ActorKind.Person, Sector: "GOV" } || _mentions.Statement(i) is not (>= 0 and int s)) return null;
        return _reading.Statements[s].Speaker is { } speaker && _of[speaker] is { Sector: "GOV", State: { } state } official && official != e && Fits(e, state) ? state : null;
    }

    private bool Fits(Entity e, string state) => !MainStates.IsUnion(state) && !_opponents.Deals(e, state);

    /// <summary>"met President Diop in Dakar", "flew to Dakar, where he met President Diop": who is called on in a capital is at home there.</summary>
    private string? CalledOn(int i, Entity e)
    {
        Analysis analysis = _reading.Analysis;
        int head = _reading.Actors[i].Head;
        if (e.Kind != ActorKind.Person || head < 0 || !_reading.Actors[i].Span.Contains(analysis[head].Span)) return null;
        string? state = After(i) ?? Where(head);
        return state is not null && Fits(e, state) && _states.FindIndex(s => s.State == state) is >= 0 and < Spoken ? state : null;
    }

    /// <summary>The state of the place named right after an object ("President Diop in Dakar"), or null.</summary>
    private string? After(int i)
    {
        Span who = _reading.Actors[i].Span;
        if (!_reading.Article.Text.AsSpan(who.End).StartsWith(" in ")) return null;
        var (first, end) = _reading.Analysis.WordsIn(who);
        for (int w = first; w < end; w++)
        {
            if (_reading.Analysis[w].Relation.IsAny(Deprel.Obj, Deprel.Obl)) return PlaceAt(i, who.End + " in ".Length);
        }

        return null;
    }

    private string? PlaceAt(int after, int start)
    {
        for (int m = after + 1; m < _of.Length && _reading.Actors[m].Span.Start <= start; m++)
        {
            if (_reading.Actors[m].Span.Start == start && _reading.Actors[m].Kind == ActorKind.Place) return _reading.Actors[m].State;
        }

        return null;
    }

    /// <summary>The state of the place whose "where" clause the word stands in, or null.</summary>
    private string? Where(int word)
    {
        Analysis analysis = _reading.Analysis;
        bool called = false;
        for (int w = word, steps = 0; w >= 0 && steps < 6; w = analysis[w].Head, steps++)
        {
            called |= analysis[w].Relation.IsAny(Deprel.Obj, Deprel.Obl, Deprel.Nmod);
            if (!analysis[w].Relation.Is(Deprel.AclRelcl)) continue;
            foreach (int c in analysis.Children(w))
            {
                if (called && analysis[c].FormIs("where")) return PlaceAt(analysis[w].Head);
            }

            return null;
        }

        return null;
    }

    private string? PlaceAt(int word)
    {
        foreach (Actor a in _reading.Actors)
        {
            if (a.Head == word && a.Kind is ActorKind.Place or ActorKind.State) return a.State;
        }

        return null;
    }

    /// <summary>The state whose act the same sentence or those before tell of; beyond the paragraph the article's own comes first.</summary>
    private string? Around(int i, Entity e)
    {
        int sentence = _mentions.Sentence(i);
        for (int back = 0; back <= Reach && sentence - back >= 0; back++)
        {
            if (_home is not null && Fits(e, _home) && back > 0 && IsParted(sentence - back, sentence)) return _home;
            string[] near = [.. Actors(sentence - back, i, e).Distinct(StringComparer.Ordinal)], states = [.. near.Where(s => Fits(e, s))];
            if (states.Length == 0 && Array.Exists(near, s => _opponents.OnlyMeets(e, s))) break;
            if (states.Length > 0) return states.Length == 1 ? states[0] : Array.Find(states, s => s == _home);
        }

        return _home is not null && Fits(e, _home) ? _home : null;
    }

    private IEnumerable<string> Actors(int sentence, int before, Entity e)
    {
        foreach (int m in _subjects[sentence] ?? [])
        {
            Actor a = _reading.Actors[m];
            if (m >= before || a.Span.Overlaps(_reading.Actors[before].Span) || a.Kind is ActorKind.Place or ActorKind.Outlet || _of[m] == e || IsQuoted(m, before) || (a.Sector is "CVL" && !IsPeople(a))) continue;
            if ((_of[m]?.State ?? a.State) is { } state) yield return state;
        }
    }

    /// <summary>True for a mention in somebody's own words that the other does not stand in: what is quoted tells nothing of who goes on.</summary>
    private bool IsQuoted(int mention, int other) =>
        _mentions.Statement(mention) is >= 0 and int s && s != _mentions.Statement(other) && _reading.Statements[s].Mode == StatementMode.Direct;

    /// <summary>"Peruvians abroad": a people by its own name.</summary>
    private bool IsPeople(Actor a) => a is { Kind: ActorKind.Group, Office: null, Head: >= 0 } && char.IsUpper(_reading.Analysis[a.Head].Form[0]);

    /// <summary>True where a paragraph ends between two sentences.</summary>
    private bool IsParted(int first, int second)
    {
        int from = _reading.Analysis.Sentences[first].Span.Start, to = _reading.Analysis.Sentences[second].Span.Start;
        return _reading.Article.Text.AsSpan(from, to - from).Contains('\n');
    }

    /// <summary>Who deals with one state of the pair that an article is about acts for the other.</summary>
    private string? OfPair(Entity e, (string First, string Second) pair)
    {
        if (!IsOfficial(e) && !(e is { Kind: ActorKind.Person, Office: null } && _opponents.ActsAsState(e))) return null;
        bool first = _opponents.Deals(e, pair.First), second = _opponents.Deals(e, pair.Second);
        if (_opponents.OnlyMeets(e, first ? pair.First : pair.Second)) return null;
        return first == second ? null : first ? pair.Second : pair.First;
    }
}
