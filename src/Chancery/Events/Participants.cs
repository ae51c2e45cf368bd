using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>Turns the head words of argument phrases into participants: by the actor mention that covers them, else by the nearest actor inside the phrase.</summary>
internal sealed class Participants
{
    private readonly Analysis _analysis;
    private readonly IReadOnlyList<Actor> _actors;
    private readonly int[] _byHead;

    public Participants(Analysis analysis, IReadOnlyList<Actor> actors)
    {
        (_analysis, _actors) = (analysis, actors);
        _byHead = new int[analysis.WordCount];
        Array.Fill(_byHead, -1);
        for (int i = 0; i < actors.Count; i++) Index(i);
    }

    /// <summary>The mention whose head is this word, or -1.</summary>
    public int At(int word) => word >= 0 ? _byHead[word] : -1;

    public Actor? Mention(int word) => At(word) is >= 0 and int i ? _actors[i] : null;

    /// <summary>Participants for a phrase, one a coordinated part and one a state where a mention stands for several.</summary>
    public IEnumerable<Participant> Read(string role, int head, bool implied = false)
    {
        foreach (int h in Tree.Conjuncts(_analysis, head))
        {
            foreach (Participant p in One(role, h, implied)) yield return p;
        }
    }

    /// <summary>The nearest actor inside the phrase (possessor, modifier, apposition, complement), or -1.</summary>
    public int Inside(int head, int depth = 0)
    {
        if (depth > 3) return -1;
        Deprel[][] order = [[Deprel.NmodPoss], [Deprel.Amod, Deprel.Compound, Deprel.NmodUnmarked, Deprel.Flat], [Deprel.Appos], [Deprel.Nmod]];
        foreach (Deprel[] relations in order)
        {
            foreach (int c in _analysis.Children(head))
            {
                if (!_analysis[c].Relation.IsAny(relations)) continue;
                if (At(c) is >= 0 and int found && (_actors[found].State is not null || _actors[found].IsAnaphor || _actors[found].Kind is not ActorKind.Group)) return found;
                if (Inside(c, depth + 1) is >= 0 and int deeper) return deeper;
            }
        }

        return -1;
    }

    /// <summary>Every state named in the phrase, by mention, in text order.</summary>
    public IEnumerable<int> AllInside(int head)
    {
        (int first, int end) = _analysis.WordsIn(Tree.Phrase(_analysis, head));
        for (int w = first; w < end; w++)
        {
            if (_byHead[w] >= 0 && _actors[_byHead[w]].State is not null) yield return _byHead[w];
        }
    }

    public Participant Of(string role, int actor, bool implied) =>
        new(role, actor, _actors[actor].Name, _actors[actor].State, _actors[actor].Span, _actors[actor].Id, implied);

    private IEnumerable<Participant> One(string role, int h, bool implied)
    {
        int at = At(h);
        if (at < 0 || (_actors[at].State is null && _actors[at].States.Count == 0 && !_actors[at].IsAnaphor))
        {
            int inner = Inside(h);
            if (at < 0 && inner >= 0) return Spread(role, inner, implied);
            if (at >= 0 && inner >= 0) return [Of(role, at, implied) with { State = _actors[inner].State }];
        }

        if (at >= 0) return Spread(role, at, implied);
        Span words = Tree.Phrase(_analysis, h);
        return [new Participant(role, -1, words.Of(_analysis.Text), null, words, null, implied)];
    }

    private IEnumerable<Participant> Spread(string role, int actor, bool implied)
    {
        Actor a = _actors[actor];
        return a.States.Count == 0 ? [Of(role, actor, implied)] : a.States.Select(s => Of(role, actor, implied) with { State = s });
    }

    private void Index(int i)
    {
        Actor a = _actors[i];
        int head = a.Head;
        if (head < 0)
        {
            (int first, int end) = _analysis.WordsIn(a.Span);
            for (int w = first; w < end && head < 0; w++)
            {
                if (_analysis[w].Head < first || _analysis[w].Head >= end) head = w;
            }
        }

        if (head < 0 || head >= _byHead.Length) return;
        int before = _byHead[head];
        if (before < 0 || _actors[before].Span.Length < a.Span.Length) _byHead[head] = i;
    }
}
