using Chancery.Language;

namespace Chancery.Statements;

/// <summary>Reads attributions made by fixed words: "according to X, …", "in the view of X", "reportedly".</summary>
internal sealed class PhraseReader(Trees trees, CueLexicon lexicon)
{
    private static readonly CueEntry According = new("according", "reporting", Frames.Clause);
    private static readonly CueEntry Hearsay = new("hearsay", "hearsay", Frames.Clause);

    private readonly Sources _sources = new(trees, _ => false);
    private readonly Contents _contents = new(trees);

    /// <summary>The attribution whose fixed words begin at <paramref name="word"/>, or null.</summary>
    public Draft? Read(int word)
    {
        foreach (string phrase in lexicon.According)
        {
            if (EndOf(word, phrase) is var last && last >= 0) return ReadAccording(word, last);
        }

        foreach (string adverb in lexicon.Hearsay)
        {
            if (EndOf(word, adverb) == word) return ReadHearsay(word, adverb);
        }

        return null;
    }

    /// <summary>The last word of <paramref name="phrase"/> when it stands at <paramref name="word"/>, else -1.</summary>
    private int EndOf(int word, string phrase)
    {
        int at = word, end = trees.SentenceOf(word).EndWord;
        foreach (Range part in phrase.AsSpan().Split(' '))
        {
            if (at >= end || !trees[at].FormIs(phrase.AsSpan()[part])) return -1;
            at++;
        }

        return at - 1;
    }

    private Draft? ReadAccording(int first, int last)
    {
        int head = SourceHead(last + 1);
        if (head < 0) return null;
        var (from, to) = _sources.Bounds(head, first);
        from = Math.Max(from, last + 1);
        if (to < from) return null;
        if (trees.IsRelativeThing(head)) return ReadRelative(first, last, head);
        to = _contents.BeforeAside(from, to, relativesOnly: true);
        if (to + 1 < trees.SentenceOf(first).EndWord && (trees[to + 1].Xpos is "VBN" || trees[to + 1].FormIs("familiar"))) to = ToComma(to + 1);
        Sentence sentence = trees.SentenceOf(first);
        var (clauseFirst, clauseLast) = Clause(first, to, sentence);
        List<Span> content = _contents.Of(clauseFirst, clauseLast, (first, to));
        return content.Count == 0 ? null : new(first, trees.Range(first, last), According)
        {
            Source = trees.Range(from, to),
            SourceHead = head,
            Content = content,
            IsSetOff = true,
        };
    }

    /// <summary>"By the ministry, according to which …": the relative clause is what its antecedent says.</summary>
    private Draft ReadRelative(int first, int last, int relative)
    {
        int clause = trees[relative].Head;
        while (clause >= 0 && trees[clause].Head > last && !trees[clause].Relation.Is(Deprel.AclRelcl)) clause = trees[clause].Head;
        int end = Math.Max(relative + 1, clause < 0 ? relative : trees.Last(clause));
        int source = NounBefore(first);
        return new(first, trees.Range(first, last), According) { Source = _sources.Phrase(source, first), SourceHead = source, Content = _contents.Of(relative + 1, end) };
    }

    /// <summary>The head of the noun phrase before the comma at <paramref name="word"/>.</summary>
    private int NounBefore(int word)
    {
        int head = word - 1;
        while (head > 0 && trees[head].Upos is Upos.Punct) head--;
        while (trees[head].Relation.Is(Deprel.Nmod) && trees[head].Head >= 0 && trees[head].Head < head && !(trees.Child(head, Deprel.Case) is var by && by >= 0 && trees[by].FormIs("by"))) head = trees[head].Head;
        return head;
    }

    /// <summary>The last word before the next mark: "people briefed on the matter".</summary>
    private int ToComma(int word)
    {
        int end = trees.SentenceOf(word).EndWord;
        while (word + 1 < end && trees[word + 1].Upos is not Upos.Punct) word++;
        return word;
    }

    /// <summary>The head of the noun phrase that begins at <paramref name="word"/>: the highest word whose subtree starts there or just before.</summary>
    private int SourceHead(int word)
    {
        Sentence sentence = trees.SentenceOf(Math.Min(word, trees.Analysis.WordCount - 1));
        if (word >= sentence.EndWord) return -1;
        int head = word;
        while (trees[head].Head > head && trees[head].Head < sentence.EndWord && IsInside(trees[head].Relation)) head = trees[head].Head;
        return trees[head].Upos == Upos.Punct ? -1 : head;
    }

    private static bool IsInside(Deprel r) => r.Is(Deprel.Det) || r.Is(Deprel.Compound) || r.Is(Deprel.Amod) || r.Is(Deprel.Nmod) || r.Is(Deprel.Nummod) || r.Is(Deprel.Advmod) || r.Is(Deprel.Case) || r.Is(Deprel.Flat);

    /// <summary>What a phrase at [first, to] attributes: at the sentence's start the rest, elsewhere the clause it hangs on.</summary>
    private (int First, int Last) Clause(int first, int to, Sentence sentence)
    {
        int end = sentence.EndWord - 1;
        if (first == sentence.FirstWord || trees[first - 1].FormIs("that")) return (Math.Min(to + 1, end), end);
        int clause = Governor(first, to);
        if (clause < 0) return (sentence.FirstWord, to + 1 < sentence.EndWord && trees[to + 1].FormIs(",") ? end : first - 1);
        int last = trees.Last(clause) <= to + 1 ? first - 1 : trees.Last(clause);
        return (Math.Min(trees.First(clause), first), Math.Max(last, first - 1));
    }

    private int Governor(int first, int to)
    {
        int w = -1;
        for (int i = first; i <= to && w < 0; i++)
        {
            if (trees[i].Head >= 0 && (trees[i].Head < first || trees[i].Head > to)) w = trees[i].Head;
        }

        for (int steps = 0; w >= 0 && steps < 30; steps++)
        {
            Word x = trees[w];
            bool clause = x.IsRoot || x.Upos == Upos.Verb || trees.Has(w, Deprel.Cop) || trees.Has(w, Deprel.Nsubj);
            bool inner = x.Relation.Is(Deprel.Xcomp) || x.Relation.Is(Deprel.Acl) || x.Relation.Is(Deprel.Advcl) || x.Relation.Is(Deprel.Csubj) || x.Relation.Is(Deprel.Ccomp);
            bool shares = x.Relation.Is(Deprel.Conj) && !trees.Has(w, Deprel.Nsubj);
            if (clause && !shares && (!inner || x.IsRoot)) return w;
            w = x.Head;
        }

        return w;
    }

    private Draft? ReadHearsay(int word, string hedge)
    {
        int head = trees[word].Head;
        if (head < 0 || trees[head].Upos is not (Upos.Verb or Upos.Aux)) return null;
        List<Span> content = _contents.Of(trees.First(head), trees.Last(head), (word, word));
        return content.Count == 0 ? null : new(word, trees[word].Span, Hearsay) { Content = content, Hedge = hedge };
    }
}
