using Chancery.Language;
using Chancery.Times;

namespace Chancery.Resolution.Occasions;

/// <summary>The date that hangs on a clause itself ("answered [the same evening]"), whether or not its verb is an event.</summary>
internal sealed class ClauseDates
{
    private readonly Analysis _analysis;
    private readonly Dictionary<int, TimeExpression> _dates = [];
    private readonly Dictionary<int, TimeExpression> _nouns = [];
    private readonly List<TimeExpression> _told = [];

    /// <summary>Those that date a clause, in the order of the text.</summary>
    public IReadOnlyList<TimeExpression> Told => _told;

    public ClauseDates(Analysis analysis, IReadOnlyList<TimeExpression> times)
    {
        _analysis = analysis;
        foreach (TimeExpression t in times)
        {
            if (t.Type is TimeType.Duration or TimeType.Set || t.Interval?.Earliest is null || t.Interval.Latest is null) continue;
            int head = Head(t);
            if (head < 0 || analysis[head].Head < 0) continue;
            if (analysis[analysis[head].Head].Upos is Upos.Noun or Upos.Propn && analysis[head].Relation.Is(Deprel.Nmod) && !Bounds(head)) _nouns.TryAdd(analysis[head].Head, t);
            if (Clause(head) is >= 0 and int clause && _dates.TryAdd(clause, t)) _told.Add(t);
        }
    }

    /// <summary>The date that stands with a noun ("the attack of 24 May"), or null.</summary>
    public TimeExpression? OfNoun(int word) => _nouns.GetValueOrDefault(word);

    /// <summary>The first date told of the clause at <paramref name="word"/>, or null.</summary>
    public TimeExpression? Of(int word) => _dates.GetValueOrDefault(word);

    private int Head(TimeExpression time)
    {
        (int first, int end) = _analysis.WordsIn(time.Span);
        for (int w = first; w < end; w++)
        {
            if (_analysis[w].Head < first || _analysis[w].Head >= end) return w;
        }

        return -1;
    }

    /// <summary>The head of the clause an expression dates, or -1 where it only bounds it or dates a noun of it.</summary>
    private int Clause(int head)
    {
        int w = head;
        for (int guard = 0; guard < 6 && _analysis[w].Head >= 0; guard++)
        {
            Word word = _analysis[w];
            if (Bounds(w) || (Is(w, "of") && w == head) || word.Relation.IsAny(Deprel.Acl, Deprel.Advcl, Deprel.Ccomp, Deprel.Conj, Deprel.Parataxis, Deprel.NmodPoss, Deprel.Amod)) return -1;
            w = word.Head;
            if (IsClause(w)) return w;
        }

        return -1;
    }

    /// <summary>True for a verb, or a predicate with its copula.</summary>
    private bool IsClause(int word)
    {
        if (_analysis[word].Upos is Upos.Verb) return true;
        foreach (int c in _analysis.Children(word))
        {
            if (_analysis[c].Relation.Is(Deprel.Cop)) return true;
        }

        return false;
    }

    private bool Bounds(int word)
    {
        foreach (int c in _analysis.Children(word))
        {
            Word w = _analysis[c];
            if (w.Relation.Is(Deprel.Case) && (w.FormIs("since") || w.FormIs("until") || w.FormIs("after") || w.FormIs("before") || w.FormIs("by") || w.FormIs("till") || w.FormIs("from") || w.FormIs("following"))) return true;
        }

        return false;
    }

    private bool Is(int word, string preposition) => _analysis.Children(word) is var children && children.Length > 0 && _analysis[children[0]].Relation.Is(Deprel.Case) && _analysis[children[0]].FormIs(preposition);
}
