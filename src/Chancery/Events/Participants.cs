using System.Collections.Frozen;
using Chancery.Actors;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Events;

/// <summary>Turns the head words of argument phrases into participants: by the actor mention that covers them, else by the nearest actor or state inside the phrase.</summary>
internal sealed class Participants
{
    private const int MaxDepth = 3;
    private static readonly Deprel[][] _order = [[Deprel.NmodPoss], [Deprel.Amod, Deprel.Compound, Deprel.NmodUnmarked, Deprel.Flat], [Deprel.Appos], [Deprel.Nmod]];
    private readonly Analysis _analysis;
    private readonly IReadOnlyList<Actor> _actors;
    private readonly int[] _byHead;
    private readonly StateMention?[] _states;
    private readonly Span[] _datelines;

    public Participants(Analysis analysis, IReadOnlyList<Actor> actors, StateList? list, FrozenSet<string> compass)
    {
        (_analysis, _actors) = (analysis, actors);
        _byHead = new int[analysis.WordCount];
        _states = new StateMention?[analysis.WordCount];
        Array.Fill(_byHead, -1);
        _datelines = [.. analysis.Sentences.Select(s => new Span(s.Span.Start, Dateline.End(analysis.Text, s.Span.Start))).Where(d => d.Length > 0)];
        for (int i = 0; i < actors.Count; i++) Index(i);
        for (int i = 0; i < actors.Count; i++) IndexByTree(i);
        if (list is not null) FindStates(list, compass);
    }

    /// <summary>The mention whose head is this word, or -1.</summary>
    public int At(int word) => word >= 0 ? _byHead[word] : -1;

    public Actor? Mention(int word) => At(word) is >= 0 and int i ? _actors[i] : null;

    public bool IsPerson(int actor) => actor >= 0 && _actors[actor].Kind is ActorKind.Person;

    public bool IsAnaphor(int actor) => _actors[actor].IsAnaphor;

    /// <summary>True when the phrase names or holds an actor or a state.</summary>
    public bool Names(int head) => At(head) >= 0 || _states[head] is not null || Inside("", head, implied: false, 0) is not null;

    /// <summary>The state of the phrase, by its own mention or the nearest inside, or null.</summary>
    public string? StateOf(int head) => Mention(head)?.State ?? _states[head]?.State ?? Inside("", head, implied: false, 0)?.State;

    /// <summary>The state of whoever owns or modifies the phrase, or null.</summary>
    public string? OwnerState(int head) => Inside("", head, implied: false, 0)?.State;

    /// <summary>Participants for a phrase, one a coordinated part and one a state where a mention stands for several.</summary>
    /// <param name="avoid">States of the event's other side: a thing is not named by them ("Norway's boycott of Chilean salmon").</param>
    public IEnumerable<Participant> Read(string role, int head, bool implied = false, IReadOnlyList<Participant>? avoid = null)
    {
        foreach (int h in Tree.Conjuncts(_analysis, head))
        {
            if (IsInDateline(h)) continue;
            foreach (Participant p in One(role, h, implied, avoid)) yield return p;
        }
    }

    /// <summary>Every actor with a state below the phrase's head, clauses left out, in text order.</summary>
    public IReadOnlyList<Participant> AllInside(string role, int head)
    {
        var found = new List<Participant>();
        AddInside(found, role, head, 0);
        return found;
    }

    /// <summary>Every state named below the head, clauses included, in text order.</summary>
    public IEnumerable<Participant> Below(string role, int head)
    {
        for (int w = head + 1; w < _analysis.WordCount && _analysis.SentenceOf(w) == _analysis.SentenceOf(head); w++)
        {
            if (Here(role, w, implied: false) is { State: not null } p && Tree.IsUnder(_analysis, w, head)) yield return p;
        }
    }

    /// <summary>Every person, office and state that the phrase names, in text order; a name taken for a place of no state may turn out to be somebody.</summary>
    public IEnumerable<Participant> Everyone(string role, int head)
    {
        Sentence sentence = _analysis.Sentences[_analysis.SentenceOf(head)];
        for (int w = sentence.FirstWord; w < sentence.EndWord; w++)
        {
            if (Mention(w) is { IsAnaphor: false } named && (named.Kind is ActorKind.Person or ActorKind.Office or ActorKind.State || named is { Kind: ActorKind.Place, State: null }) && (w == head || Tree.IsUnder(_analysis, w, head))) yield return Of(role, At(w), implied: true);
        }
    }

    private void AddInside(List<Participant> found, string role, int head, int depth)
    {
        foreach (int c in _analysis.Children(head))
        {
            if (depth > MaxDepth || !_analysis[c].Relation.IsAny(Deprel.NmodPoss, Deprel.Amod, Deprel.Compound, Deprel.Nmod, Deprel.Conj, Deprel.Flat)) continue;
            if (_analysis[c].Relation.Is(Deprel.Nmod) && Tree.Case(_analysis, c) is not (null or "between" or "of" or "with" or "and" or "from"))
            {
                AddPartner(found, role, c);
                continue;
            }

            if (Here(role, c, implied: false) is { } p && (p.State is not null || (p.Actor >= 0 && _actors[p.Actor].IsAnaphor))) found.Add(p);
            AddInside(found, role, c, depth + 1);
        }
    }

    /// <summary>"an agreement on trade [with X]": the tree hangs the partner on what the noun is about.</summary>
    private void AddPartner(List<Participant> found, string role, int topic)
    {
        foreach (int c in _analysis.Children(topic))
        {
            if (_analysis[c].Relation.Is(Deprel.Nmod) && Tree.Case(_analysis, c) is "with" or "between" && Here(role, c, implied: false) is { State: not null } p) found.Add(p);
        }
    }

    /// <summary>Where a report was written is no party to what it tells, though the tree may make a subject of it.</summary>
    private bool IsInDateline(int word) => Array.Exists(_datelines, d => d.Contains(_analysis[word].Start));

    private Participant Of(string role, int actor, bool implied) =>
        new(role, actor, _actors[actor].Name, _actors[actor].State, _actors[actor].Span, _actors[actor].Id, implied);

    private Participant? Here(string role, int word, bool implied)
    {
        int at = _byHead[word];
        if (at >= 0 && (_actors[at].State is not null || _actors[at].IsAnaphor || _states[word] is null)) return Of(role, at, implied);
        return _states[word] is { } s ? new Participant(role, -1, s.Name, s.State, s.Span, null, implied) : null;
    }

    /// <summary>The nearest actor inside the phrase: possessor, modifier, apposition, complement.</summary>
    private Participant? Inside(string role, int head, bool implied, int depth, IReadOnlyList<Participant>? avoid = null)
    {
        if (depth > MaxDepth) return null;
        foreach (Deprel[] relations in _order)
        {
            foreach (int c in _analysis.Children(head))
            {
                if (!_analysis[c].Relation.IsAny(relations) || (_analysis[c].Upos == Upos.Pron && HasStateModifier(head))) continue;
                if (Here(role, c, implied) is { } found && !IsAvoided(found, avoid) && (found.State is not null || _actors[found.Actor].IsAnaphor || _actors[found.Actor].Kind is not ActorKind.Group)) return found;
                if (Inside(role, c, implied, depth + 1, avoid) is { } deeper) return deeper;
            }
        }

        return null;
    }

    /// <summary>"his Norwegian counterpart": the adjective says whose, not the pronoun.</summary>
    private bool HasStateModifier(int head)
    {
        foreach (int c in _analysis.Children(head))
        {
            if (_analysis[c].Relation.IsAny(Deprel.Amod, Deprel.Compound) && (_states[c] is not null || Mention(c)?.State is not null)) return true;
        }

        return false;
    }

    private bool IsAvoided(Participant p, IReadOnlyList<Participant>? avoid) =>
        avoid is not null && ((p.Actor >= 0 && _actors[p.Actor].IsAnaphor) || p.State is null || avoid.Any(o => o.State == p.State));

    private IEnumerable<Participant> One(string role, int h, bool implied, IReadOnlyList<Participant>? avoid)
    {
        int at = At(h);
        if (at >= 0 && Sender(h) is { } sender && sender != _actors[at].State) return [Of(role, at, implied) with { State = sender }];
        if (at >= 0 && _actors[at] is { States.Count: 0, State: not null, Kind: not ActorKind.State } && Shared(h) is { Count: > 1 } shared) return shared.Select(s => Of(role, at, implied) with { State = s });
        if (at >= 0 && _actors[at].States.Count > 0) return _actors[at].States.Select(s => Of(role, at, implied) with { State = s });
        Participant? here = Here(role, h, implied);
        if (here is { } whole && (whole.State is not null || (whole.Actor >= 0 && _actors[whole.Actor].IsAnaphor))) return [whole];
        Participant? inner = Inside(role, h, implied, 0, avoid is { Count: > 0 } ? avoid : null);
        if (here is { } person) return [inner is null ? person : person with { State = inner.State }];
        if (inner is not null) return [inner];
        Span words = Tree.Phrase(_analysis, h);
        return [new Participant(role, -1, words.Of(_analysis.Text), null, words, null, implied)];
    }

    /// <summary>"Peru's envoy to the union": an envoy is of the state that owns the office, not of where it is held; null for anybody else.</summary>
    private string? Sender(int head)
    {
        string? owner = null;
        bool accredited = false;
        foreach (int c in _analysis.Children(head))
        {
            if (_analysis[c].Relation.Is(Deprel.NmodPoss)) owner ??= _states[c]?.State ?? Mention(c)?.State;
            else accredited |= _analysis[c].Relation.Is(Deprel.Nmod) && Tree.Case(_analysis, c) == "to";
        }

        return accredited ? owner : null;
    }

    /// <summary>"the foreign ministers of X and Y": the states an office is shared by.</summary>
    private List<string> Shared(int head)
    {
        var states = new List<string>();
        foreach (int c in _analysis.Children(head))
        {
            if (!_analysis[c].Relation.Is(Deprel.Nmod) || Tree.Case(_analysis, c) is not ("of" or "from")) continue;
            foreach (int h in Tree.Conjuncts(_analysis, c))
            {
                if (_states[h] is { } s && !states.Contains(s.State)) states.Add(s.State);
            }
        }

        return states;
    }

    private void Index(int i)
    {
        int head = _actors[i].Head >= 0 ? _actors[i].Head : HeadOf(_actors[i].Span);
        if (head < 0 || head >= _byHead.Length) return;
        int before = _byHead[head];
        if (before < 0 || _actors[before].Span.Length < _actors[i].Span.Length) _byHead[head] = i;
    }

    /// <summary>In a title with a name the tree can hang the whole by another word than the one the finder took for the head.</summary>
    private void IndexByTree(int i)
    {
        if (_actors[i].Kind is ActorKind.Person && HeadOf(_actors[i].Span) is >= 0 and int head && _byHead[head] < 0) _byHead[head] = i;
    }

    private int HeadOf(Span span)
    {
        (int first, int end) = _analysis.WordsIn(span);
        for (int w = first; w < end; w++)
        {
            if (_analysis[w].Head < first || _analysis[w].Head >= end) return w;
        }

        return -1;
    }

    /// <summary>"the South China Sea" is no state.</summary>
    private bool IsInPlace(Span name)
    {
        foreach (Actor a in _actors)
        {
            if (a is { Kind: ActorKind.Place, State: null } && a.Span.Length > name.Length && a.Span.Overlaps(name)) return true;
        }

        return false;
    }

    private void FindStates(StateList list, FrozenSet<string> compass)
    {
        for (int w = 0; w < _analysis.WordCount; w++)
        {
            Word word = _analysis[w];
            if (char.IsUpper(word.Form[0]) && list.TryMatchDescription(_analysis.Text.AsSpan(word.Start), out int length, out _))
            {
                w = Math.Max(w, _analysis.WordsIn(new(word.Start, word.Start + length)).End - 1);
                continue;
            }

            if (!char.IsUpper(word.Form[0]) || !list.TryMatch(_analysis.Text.AsSpan(word.Start), out StateName name) || name.Cautious || name.IsAmbiguous) continue;
            var span = new Span(word.Start, word.Start + name.Length);
            if (IsInPlace(span) || (w > 0 && char.IsUpper(_analysis[w - 1].Form[0]) && compass.Contains(Tree.Lower(_analysis[w - 1].Form)))) continue;
            int end = _analysis.WordsIn(span).End;
            var mention = new StateMention(name.State.Id, name.State.Name, span);
            for (; w < end; w++) _states[w] = mention;
            w--;
        }
    }
}
