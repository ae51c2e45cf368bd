using Chancery.Language;

namespace Chancery.Statements;

/// <summary>
/// How far a cue reaches around its word: auxiliaries, negation, adverbs and copula on its left, the verb that opens or colours it
/// ("began by saying"), its particle, and the occasion that follows at once ("in a statement").
/// </summary>
internal sealed class CueSpans(Trees trees, CueLexicon lexicon)
{
    /// <summary>First and last word of the cue around <paramref name="word"/>.</summary>
    public (int First, int Last) Around(int word)
    {
        int first = LeftOf(word);
        int last = RightOf(word);
        int governor = Governor(word);
        if (governor < 0) governor = Carrier(word);
        if (governor >= 0) first = Math.Min(first, LeftOf(governor));
        return (first, last);
    }

    /// <summary>The light verb whose object is the noun <paramref name="word"/> is or hangs on ("issued a statement saying"), or -1.</summary>
    public int Carrier(int word)
    {
        Word w = trees[word];
        if (w.Relation.Is(Deprel.Advcl) && w.Xpos is "VBG" && w.Head >= 0 && w.Head < word && word - w.Head <= 8 && lexicon.Light.Contains(lexicon.BaseOf(trees[w.Head])))
        {
            int obj = trees.Child(w.Head, Deprel.Obj);
            return obj > w.Head && lexicon.Documents.Contains(trees[obj].Lemma) ? w.Head : -1;
        }

        int noun = w.Upos is Upos.Noun ? word : w.Relation == Deprel.Acl && w.Xpos is "VBG" && word - w.Head <= 2 ? w.Head : -1;
        if (noun < 0 || trees[noun].IsRoot || !trees[noun].Relation.Is(Deprel.Obj) || lexicon.Noun(trees[noun].Lemma) is null) return -1;
        int verb = trees[noun].Head;
        return verb < noun && noun - verb <= 4 && lexicon.Light.Contains(lexicon.BaseOf(trees[verb])) && trees[verb].Upos is Upos.Verb ? verb : -1;
    }

    /// <summary>The verb that only opens or colours <paramref name="word"/> ("began by saying", "had to admit"), or -1.</summary>
    public int Governor(int word)
    {
        Word w = trees[word];
        if (w.IsRoot || w.Head > word || word - w.Head > 4) return -1;
        bool governed = w.Relation.Is(Deprel.Xcomp) || (w.Relation.Is(Deprel.Advcl) && trees.Child(word, Deprel.Mark) is var m && m >= 0 && (trees[m].FormIs("by") || trees[m].FormIs("to")));
        return governed && lexicon.Aspect.Contains(trees[w.Head].Lemma) ? w.Head : -1;
    }

    /// <summary>True when the cue's verb or its governor is negated.</summary>
    public bool IsNegated(int word)
    {
        foreach (int c in trees.Analysis.Children(word))
        {
            Word w = trees[c];
            if (w.Relation.Is(Deprel.Advmod) && (w.FormIs("not") || w.FormIs("n't") || w.FormIs("n’t") || w.FormIs("never"))) return true;
        }

        int governor = Governor(word);
        return governor >= 0 && IsNegated(governor);
    }

    private int LeftOf(int word)
    {
        int first = word;
        int from = trees.SentenceOf(word).FirstWord;
        for (int i = word - 1; i >= from && Belongs(i, word); i--) first = i;
        return first;
    }

    private bool Belongs(int i, int word)
    {
        Word w = trees[i];
        int head = w.Head;
        if (head != word)
        {
            // "very clearly said": the adverb's own modifier, and a clitic parsed under the auxiliary
            return head >= 0 && head < word && trees[head].Head == word && trees[head].Relation.Is(Deprel.Advmod) && w.Relation.Is(Deprel.Advmod);
        }

        return (w.Upos is Upos.Aux && w.Relation.Is(Deprel.Aux) || w.Relation.Is(Deprel.Cop)) || (w.Relation.Is(Deprel.Advmod) && w.Upos is Upos.Adv or Upos.Part && w.Xpos is not "WRB")
            || (w.Relation.Is(Deprel.Mark) && w.FormIs("to"));
    }

    private int RightOf(int word)
    {
        int last = word;
        int end = trees.SentenceOf(word).EndWord;
        while (last + 1 < end && trees[last + 1].Head == word && trees[last + 1].Relation.Is(Deprel.CompoundPrt)) last++;
        int at = trees[last].End;
        foreach (string occasion in lexicon.Occasions)
        {
            if (Follows(at, occasion) is var to && to > at)
            {
                int next = trees.Analysis.WordsIn(new(at, to)).End - 1;
                return Math.Max(last, next);
            }
        }

        return last;
    }

    private int Follows(int at, string words)
    {
        string text = trees.Text;
        if (at >= text.Length || text[at] is not (' ' or '\u00a0')) return -1;
        int to = at + 1 + words.Length;
        bool same = to <= text.Length && text.AsSpan(at + 1, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase);
        return same && (to == text.Length || !char.IsLetterOrDigit(text[to])) ? to : -1;
    }
}
