using Chancery.Actors;
using Chancery.Language;
using Chancery.Statements;

namespace Chancery.Resolution.Coreference;

/// <summary>Where each mention stands: its sentence, whether it is a subject, in whose words.</summary>
internal sealed class Mentions
{
    private readonly int[] _sentence;
    private readonly bool[] _subject;
    private readonly int[] _statement;
    private readonly Reading _reading;

    public Mentions(Reading reading)
    {
        _reading = reading;
        int n = reading.Actors.Count;
        (_sentence, _subject, _statement) = (new int[n], new bool[n], new int[n]);
        for (int i = 0; i < n; i++)
        {
            Actor a = reading.Actors[i];
            int head = a.Head >= 0 ? a.Head : reading.Analysis.WordsIn(a.Span).First;
            _sentence[i] = head < reading.Analysis.WordCount ? reading.Analysis.SentenceOf(head) : 0;
            _subject[i] = IsSubject(reading.Analysis, a);
            _statement[i] = Innermost(reading.Statements, a.Span);
        }
    }

    public int Sentence(int mention) => _sentence[mention];

    public bool IsSubject(int mention) => _subject[mention];

    /// <summary>True for the subject of an active verb and the agent of a passive ("was announced by X").</summary>
    public bool Acts(int mention)
    {
        var (first, end) = _reading.Analysis.WordsIn(_reading.Actors[mention].Span);
        if (_subject[mention])
        {
            for (int w = first; w < end; w++)
            {
                if (ReferenceEquals(_reading.Analysis[w].Relation, Deprel.NsubjPass)) return false;
            }

            return true;
        }

        return first > 0 && end > first && _reading.Analysis[first - 1].FormIs("by");
    }

    /// <summary>The smallest statement whose content holds the mention, or -1.</summary>
    public int Statement(int mention) => _statement[mention];

    /// <summary>For a possessive the subject of its own clause ("Peru closed its post"), or -1.</summary>
    public int Binder(int mention)
    {
        Analysis analysis = _reading.Analysis;
        int word = _reading.Actors[mention].Head;
        if (word < 0 || !analysis[word].Relation.Is(Deprel.NmodPoss)) return -1;
        for (int w = analysis[word].Head, steps = 0; w >= 0 && steps < 8; w = analysis[w].Head, steps++)
        {
            foreach (int c in analysis.Children(w))
            {
                if (c < word && analysis[c].Relation.Is(Deprel.Nsubj)) return At(c, mention);
            }
        }

        return -1;
    }

    /// <summary>For an object pronoun the subject of its own verb, which it cannot mean ("Lahti welcomed her"), or -1.</summary>
    public int Barred(int mention)
    {
        Analysis analysis = _reading.Analysis;
        int word = _reading.Actors[mention].Head;
        if (word < 0 || !(analysis[word].Relation.Is(Deprel.Obj) || analysis[word].Relation.Is(Deprel.Iobj) || analysis[word].Relation.Is(Deprel.Obl)) || analysis[word].Form.EndsWith("self", StringComparison.OrdinalIgnoreCase)) return -1;
        foreach (int c in analysis.Children(analysis[word].Head))
        {
            if (c < word && analysis[c].Relation.Is(Deprel.Nsubj)) return At(c, mention);
        }

        return -1;
    }

    /// <summary>The widest mention before <paramref name="before"/> that holds a word, or -1.</summary>
    private int At(int word, int before)
    {
        Span span = _reading.Analysis[word].Span;
        for (int i = 0; i < before; i++)
        {
            if (_reading.Actors[i].Span.Contains(span)) return i;
        }

        return -1;
    }

    private static bool IsSubject(Analysis analysis, Actor actor)
    {
        var (first, end) = analysis.WordsIn(actor.Span);
        for (int i = first; i < end; i++)
        {
            Word w = analysis[i];
            if (w.Relation.Is(Deprel.Nsubj) && (w.Head < first || w.Head >= end)) return true;
        }

        return false;
    }

    private static int Innermost(IReadOnlyList<Statement> statements, Span span)
    {
        int best = -1, length = int.MaxValue;
        for (int i = 0; i < statements.Count; i++)
        {
            int own = statements[i].Content.Sum(s => s.Length);
            if (own < length && statements[i].Content.Any(s => s.Contains(span))) (best, length) = (i, own);
        }

        return best;
    }
}
