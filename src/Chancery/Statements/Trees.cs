using Chancery.Language;

namespace Chancery.Statements;

/// <summary>
/// Where each word's subtree begins and ends. A subtree is taken as the range from its first to its last word,
/// which is what it is in a projective tree.
/// </summary>
internal sealed class Trees
{
    private readonly int[] _first;
    private readonly int[] _last;

    public Trees(Analysis analysis)
    {
        Analysis = analysis;
        int n = analysis.WordCount;
        _first = new int[n];
        _last = new int[n];
        for (int i = 0; i < n; i++) _first[i] = _last[i] = i;
        for (int i = 0; i < n; i++) Raise(i);
    }

    public Analysis Analysis { get; }

    public string Text => Analysis.Text;

    public Word this[int i] => Analysis[i];

    public int First(int word) => _first[word];

    public int Last(int word) => _last[word];

    /// <summary>The first child in relation <paramref name="relation"/> (subtypes too), or -1.</summary>
    public int Child(int word, Deprel relation)
    {
        foreach (int c in Analysis.Children(word))
        {
            if (Analysis[c].Relation.Is(relation)) return c;
        }

        return -1;
    }

    public bool Has(int word, Deprel relation) => Child(word, relation) >= 0;

    /// <summary>The child in exactly this relation, or -1.</summary>
    public int ExactChild(int word, Deprel relation)
    {
        foreach (int c in Analysis.Children(word))
        {
            if (Analysis[c].Relation == relation) return c;
        }

        return -1;
    }

    /// <summary>The text range from word <paramref name="first"/> to word <paramref name="last"/>, both included.</summary>
    public Span Range(int first, int last) => new(Analysis[first].Start, Analysis[last].End);

    public Sentence SentenceOf(int word) => Analysis.Sentences[Analysis.SentenceOf(word)];

    /// <summary>The range [first, last] without punctuation at its edges; quotation marks and brackets stay.</summary>
    public (int First, int Last) Trim(int first, int last)
    {
        while (first < last && IsEdge(first)) first++;
        while (last > first && IsEdge(last)) last--;
        return (first, last);
    }

    /// <summary>The first noun or pronoun of [first, last] that hangs outside the range, else its last word.</summary>
    public int HeadOf(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (Analysis[i].Upos is Upos.Noun or Upos.Propn or Upos.Pron && (Analysis[i].Head < first || Analysis[i].Head > last)) return i;
        }

        return last;
    }

    /// <summary>True when <paramref name="ancestor"/> is <paramref name="word"/> or above it.</summary>
    public bool IsUnder(int word, int ancestor)
    {
        for (int w = word, steps = 0; w >= 0 && steps < 200; w = Analysis[w].Head, steps++)
        {
            if (w == ancestor) return true;
        }

        return false;
    }

    /// <summary>
    /// True where the tree hangs a finite verb on its own subject, as if it were that noun's participle ("the envoy [accused Chile]"): a participle has no object of its own.
    /// </summary>
    public bool IsMisreadFinite(int verb)
    {
        Word w = Analysis[verb];
        bool hangs = w.Xpos is "VBN" or "VBD" && (w.Relation.Is(Deprel.Amod) || w.Relation == Deprel.Acl) && w.Head >= 0 && w.Head < verb && Analysis[w.Head].Upos is Upos.Noun or Upos.Propn;
        return hangs && Child(verb, Deprel.Obj) > verb && !Has(verb, Deprel.Aux) && !Has(verb, Deprel.Nsubj);
    }

    /// <summary>True for "which" or "that" where it opens a relative clause.</summary>
    public bool IsRelativeThing(int word) => Analysis[word].Xpos is "WDT" || (Analysis[word].FormIs("that") && Analysis[word].Upos is Upos.Pron);

    /// <summary>The noun that the relative clause around <paramref name="word"/> hangs on, or -1.</summary>
    public int AntecedentOf(int word)
    {
        for (int w = word, steps = 0; w >= 0 && steps < 6; w = Analysis[w].Head, steps++)
        {
            if (Analysis[w].Relation.Is(Deprel.AclRelcl)) return Analysis[w].Head;
        }

        return -1;
    }

    private bool IsEdge(int word)
    {
        Word w = Analysis[word];
        return w.Upos == Upos.Punct && w.Form[0] is ',' or '.' or ';' or ':' or '-' or '–' or '—';
    }

    private void Raise(int word)
    {
        for (int h = Analysis[word].Head, steps = 0; h >= 0 && steps < 200; h = Analysis[h].Head, steps++)
        {
            if (word >= _first[h] && word <= _last[h]) return;
            _first[h] = Math.Min(_first[h], word);
            _last[h] = Math.Max(_last[h], word);
        }
    }
}
