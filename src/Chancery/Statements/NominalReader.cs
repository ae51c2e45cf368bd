using Chancery.Language;

namespace Chancery.Statements;

/// <summary>Reads a noun ("her claim that …", "support for …") or an adjective ("is confident that …") of the lexicon as an attribution.</summary>
internal sealed class NominalReader(Trees trees, CueLexicon lexicon)
{
    private const int LongestTold = 4;

    private readonly CueSpans _cues = new(trees, lexicon);
    private readonly Sources _sources = new(trees, _ => false);
    private readonly Contents _contents = new(trees);

    /// <summary>The attribution that noun or adjective <paramref name="word"/> makes, or null.</summary>
    public Draft? Read(int word) => trees[word].Upos switch
    {
        Upos.Noun => ReadFinite(word) ?? (lexicon.Noun(trees[word].Lemma) is { } noun ? ReadNoun(word, noun) : null),
        Upos.Adj or Upos.Verb => ReadAdjective(word),
        _ => null,
    };

    /// <summary>A participle that is an adjective with its preposition ("is opposed to the plan"), or null.</summary>
    public Draft? ReadParticiple(int word)
    {
        if (trees[word].Xpos is not "VBN" || !(trees.Has(word, Deprel.AuxPass) || trees.Has(word, Deprel.Cop))) return null;
        int subject = _sources.SubjectOf(word, passive: true);
        if (subject < 0) subject = _sources.SubjectOf(word);
        return subject < 0 ? null : ReadPhrase(word, trees[word].Form.ToString().ToLowerInvariant(), subject);
    }

    /// <summary>"The bank projects that …", "the ministry informs the public that …": a verb in the present tense tagged as the noun it looks like.</summary>
    private Draft? ReadFinite(int word)
    {
        if (trees[word].Xpos is not "NNS" || lexicon.Verb(trees[word].Lemma) is not { } entry || !entry.Takes(Frames.Clause)) return null;
        int that = That(word, entry);
        if (that < 0) return null;
        for (int i = trees.SentenceOf(word).FirstWord; i < word; i++)
        {
            if (trees[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD" or "VBN") return null;
        }

        if (trees.First(word) >= word || trees[word - 1].Upos is not (Upos.Noun or Upos.Propn)) return null;
        int subject = trees.Child(word, Deprel.Nsubj);
        return Make(word, entry, subject >= 0 && subject < word ? subject : word - 1, trees.Range(trees.First(word), word - 1), _contents.Of(that, trees.Trim(that, trees.SentenceOf(word).EndWord - 1).Last), (word, word));
    }

    /// <summary>The "that" which opens what is said, right after the word or after who is told; a subject must follow it. Or -1.</summary>
    private int That(int word, CueEntry entry)
    {
        int end = trees.SentenceOf(word).EndWord, that = word + 1;
        while (entry.HasAddressee && that < end && that - word <= LongestTold && trees[that].Upos is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn && !trees[that].FormIs("that")) that++;
        return that + 1 < end && trees[that].FormIs("that") && trees[that + 1].Upos is Upos.Det or Upos.Propn or Upos.Pron or Upos.Noun or Upos.Adj or Upos.Num ? that : -1;
    }

    private Draft? ReadNoun(int noun, CueEntry entry)
    {
        var (source, sourceSpan) = Owner(noun);
        if (source < 0 && Following(noun) >= 0 && trees.First(noun) < noun && trees[noun - 1].Upos is Upos.Propn or Upos.Pron && trees[noun].Xpos is "NNS") (source, sourceSpan) = (noun - 1, trees.Range(trees.First(noun), noun - 1));
        if (source < 0 && entry.NeedsSource && entry.Frames == Frames.None) return null;
        var cue = _cues.Carrier(noun) >= 0 ? (_cues.Around(noun).First, noun) : (noun, noun);
        foreach (int c in trees.Analysis.Children(noun))
        {
            if (c < noun) continue;
            Word w = trees[c];
            bool clause = entry.Takes(Frames.Clause) && (w.Relation.Is(Deprel.Acl) || w.Relation.Is(Deprel.Ccomp)) && trees[trees.First(c)].Upos is not Upos.Pron && Opens(c, "that", "whether");
            bool infinitive = entry.Takes(Frames.To) && w.Relation == Deprel.Acl && Opens(c, "to", "to");
            if (clause || infinitive) return Make(noun, entry, source, sourceSpan, _contents.Of(trees.First(c), trees.Last(c)), cue);
            if (source < 0 || !(w.Relation.Is(Deprel.Nmod) || w.Relation.Is(Deprel.Acl)) || c == source) continue;
            int marker = trees.Child(c, Deprel.Case);
            if (marker < 0) marker = trees.Child(c, Deprel.Mark);
            if (marker != noun + 1 || !entry.Prepositions.Contains(trees[marker].Lemma, StringComparer.Ordinal)) continue;
            return Make(noun, entry, source, sourceSpan, _contents.Of(marker + 1, trees.Last(c)), (cue.Item1, marker));
        }

        if (entry.Takes(Frames.To) && Following(noun) is var verb && verb >= 0 && source >= 0) return Make(noun, entry, source, sourceSpan, _contents.Of(noun + 1, trees.Last(verb)), cue);
        return entry.Takes(Frames.Be) ? Predicative(noun, entry, source, sourceSpan) : null;
    }

    /// <summary>The infinitive right after the noun, wherever the tree hangs it, or -1.</summary>
    private int Following(int noun)
    {
        int to = noun + 1;
        if (to >= trees.SentenceOf(noun).EndWord || !trees[to].FormIs("to") || trees[to].Upos is not Upos.Part || trees[to].IsRoot) return -1;
        int verb = trees[to].Head;
        return verb > to && trees.First(verb) >= to ? verb : -1;
    }

    /// <summary>"The fear is that prices rise": the noun is the subject of a clause after the copula.</summary>
    private Draft? Predicative(int noun, CueEntry entry, int source, Span? sourceSpan)
    {
        Word w = trees[noun];
        if (!w.Relation.Is(Deprel.Nsubj) || w.IsRoot) return null;
        int head = w.Head;
        int clause = trees.Child(head, Deprel.Ccomp);
        bool outer = w.Relation == Deprel.NsubjOuter;
        if (clause < 0 && !outer || (clause >= 0 && trees[head].Lemma is not "be")) return null;
        int cop = outer ? trees.Child(head, Deprel.Cop) : head;
        if (cop < noun) return null;
        int last = clause >= 0 ? trees.Last(clause) : trees.Last(head);
        return Make(noun, entry, source, sourceSpan, _contents.Of(cop + 1, last), (noun, cop));
    }

    private bool Opens(int clause, string word, string other)
    {
        int first = trees.First(clause);
        return trees[first].FormIs(word) || trees[first].FormIs(other) || (trees.Child(clause, Deprel.Mark) is var m && m >= 0 && (trees[m].FormIs(word) || trees[m].FormIs(other)));
    }

    /// <summary>Whose the noun is: a possessor, else the subject of the verb whose object it is ("made the claim that").</summary>
    private (int Head, Span? Span) Owner(int noun)
    {
        int poss = trees.ExactChild(noun, Deprel.NmodPoss);
        bool own = poss >= 0 && trees[poss].Upos is Upos.Pron && _cues.Carrier(noun) >= 0;
        if (poss >= 0 && !own) return (poss, _sources.Phrase(poss, noun));
        Word w = trees[noun];
        if (!w.Relation.Is(Deprel.Obj) || w.IsRoot) return (-1, null);
        if (_cues.Carrier(noun) < 0 && lexicon.Verb(lexicon.BaseOf(trees[w.Head])) is { Negates: true }) return (-1, null);
        int subject = _sources.SubjectOf(w.Head);
        return subject >= 0 ? (subject, _sources.Phrase(subject, noun)) : (-1, null);
    }

    private Draft? ReadAdjective(int word)
    {
        if (!trees.Has(word, Deprel.Cop) && trees[word].Upos != Upos.Adj) return null;
        string lemma = trees[word].FormIs(trees[word].Lemma) ? trees[word].Lemma : trees[word].Form.ToString().ToLowerInvariant();
        bool predicate = trees.Has(word, Deprel.Cop) || !trees[word].Relation.Is(Deprel.Amod);
        if (!predicate) return null;
        int source = _sources.SubjectOf(word);
        if (source < 0) return null;
        return ReadClause(word, lemma, source) ?? ReadPhrase(word, lemma, source);
    }

    private Draft? ReadClause(int word, string lemma, int source)
    {
        if (lexicon.Adjective(lemma) is not { } entry) return null;
        foreach (int c in trees.Analysis.Children(word))
        {
            if (c < word || !(trees[c].Relation.Is(Deprel.Ccomp) || trees[c].Relation.Is(Deprel.Xcomp) || trees[c].Relation.Is(Deprel.Advcl))) continue;
            bool infinitive = trees.Child(c, Deprel.Mark) is var m && m >= 0 && trees[m].FormIs("to");
            bool takes = infinitive ? entry.Takes(Frames.To) : entry.Takes(Frames.Clause) && trees[c].Relation.Is(Deprel.Ccomp);
            if (takes) return Make(word, entry, source, _sources.Phrase(source, word), _contents.Of(trees.First(c), trees.Last(c)), _cues.Around(word));
        }

        return null;
    }

    private Draft? ReadPhrase(int word, string lemma, int source)
    {
        foreach (int c in trees.Analysis.Children(word))
        {
            if (c < word) continue;
            int marker = trees.Child(c, Deprel.Case);
            if (marker < 0) marker = trees.Child(c, Deprel.Mark);
            if (marker != word + 1 || lexicon.Adjective(lemma, trees[marker].Lemma) is not { } entry) continue;
            var cue = _cues.Around(word);
            return Make(word, entry, source, _sources.Phrase(source, word), _contents.Of(marker + 1, trees.Last(c)), (cue.First, marker));
        }

        return null;
    }

    private Draft? Make(int word, CueEntry entry, int source, Span? sourceSpan, List<Span> content, (int First, int Last) cue) => content.Count == 0 ? null : new(word, trees.Range(cue.First, cue.Last), entry)
    {
        Source = sourceSpan,
        SourceHead = source,
        Content = content,
        IsNegated = entry.Negates || _cues.IsNegated(word) || (trees.Child(word, Deprel.Det) is var det && det >= 0 && trees[det].FormIs("no")),
    };
}
