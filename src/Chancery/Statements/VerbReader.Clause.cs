using Chancery.Language;

namespace Chancery.Statements;

/// <content>Clauses as content: where one begins and ends, also where the tree divides it.</content>
internal sealed partial class VerbReader
{
    private Draft? ReadClause(int verb, CueEntry entry, (int First, int Last) cue, int source)
    {
        if (!entry.Takes(Frames.Clause)) return null;
        int clause = ClauseOf(verb, cue.Last);
        if (clause >= 0 && entry.Takes(Frames.ObjectTo) && Marked(clause, "to")) return null;
        if (clause >= 0)
        {
            var without = source >= 0 ? _sources.Bounds(source, verb) : cue;
            var (first, last) = ClauseRange(verb, clause);
            return Make(verb, entry, source, _contents.Of(first, last, cue, without), cue);
        }

        return ReadParenthetical(verb, entry, cue, source) ?? ReadRest(verb, entry, cue, source) ?? ReadFar(verb, entry, cue, source);
    }

    /// <summary>The clause a verb of saying governs: its clausal complement, or what stands where one should and the tree calls otherwise.</summary>
    private int ClauseOf(int verb, int cueLast)
    {
        int clause = trees.Child(verb, Deprel.Ccomp);
        bool told = EntryOf(verb) is { HasAddressee: true };
        if (clause > verb && !(told && IsTail(clause)) || (clause >= 0 && !GoesOn(verb, cueLast))) return clause;
        int end = Math.Min(trees.SentenceOf(verb).EndWord, cueLast + FurthestThat);
        for (int i = cueLast + 1; i < end; i++)
        {
            if (!told && trees[cueLast + 1].Upos is not Upos.Adp && trees[i].Upos is Upos.Noun or Upos.Propn && !isTime(i)) return -1;
            if (trees[i].FormIs("that") && trees[i].Relation.Is(Deprel.Mark) && trees[i].Head > i && trees.Has(trees[i].Head, Deprel.Nsubj)) return trees[i].Head;
            if (trees[i].Upos == Upos.Verb && !trees[i].Relation.Is(Deprel.Amod) && !(trees[i].Xpos is "VBN" && trees[i].Relation.Is(Deprel.Acl))) break;
        }

        return EntryOf(verb) is { Class: "asking" } ? Questioned(verb) : -1;
    }

    /// <summary>", one of them said.": an attribution that closes the sentence, which the tree takes for what is told.</summary>
    private bool IsTail(int clause) => EntryOf(clause) is { } entry && new TailReader(trees, lexicon, _contents, isTime).Read(clause, entry, _cues.Around(clause)) is not null;

    /// <summary>What is asked with "if" or "whether", which the tree takes for a condition; or -1.</summary>
    private int Questioned(int verb)
    {
        foreach (int c in trees.Analysis.Children(verb))
        {
            if (c > verb && trees[c].Relation.Is(Deprel.Advcl) && (Marked(c, "if") || Marked(c, "whether"))) return c;
        }

        return -1;
    }

    /// <summary>True when a clause of its own follows the cue at once, so that one before it is no complement.</summary>
    private bool GoesOn(int verb, int cueLast) =>
        cueLast + 1 < trees.SentenceOf(verb).EndWord && trees[cueLast + 1].Upos is Upos.Pron or Upos.Det or Upos.Propn or Upos.Sconj or Upos.Adj or Upos.Noun && cueLast + 2 < trees.Last(verb);

    /// <summary>The clause's words, with a second that-clause joined to it or to the verb, without a relative clause set off at its end.</summary>
    private (int First, int Last) ClauseRange(int verb, int clause)
    {
        int first = trees.First(clause), last = trees.Last(clause);
        foreach (int c in trees.Analysis.Children(verb))
        {
            bool second = trees[c].Relation.Is(Deprel.Ccomp) || (trees[c].Relation.Is(Deprel.Conj) && Marked(c, "that") && trees.First(c) <= last + 2);
            if (c > last && second) last = trees.Last(c);
        }

        if (clause < verb) return (first, last);
        first = first < verb ? _cues.Around(verb).Last + 1 : WithSubject(verb, first);
        last = _contents.ToEndOfRun(last);
        int joined = JoinedThat(last);
        if (joined >= 0) last = Math.Max(last, trees.Last(joined));
        return OwnsRest(verb) ? (first, EndOfRest(verb, last)) : (first, _contents.BeforeAside(first, last, relativesOnly: true));
    }

    /// <summary>Where the clause has no "that", it begins right after the cue: the tree may have given its subject to the cue.</summary>
    private int WithSubject(int verb, int first)
    {
        int next = _cues.Around(verb).Last + 1;
        if (next >= first || trees[first].FormIs("that") || trees[next].Upos is not (Upos.Det or Upos.Propn or Upos.Noun or Upos.Pron or Upos.Adj or Upos.Num) || isTime(next)) return first;
        for (int i = next; i < first; i++)
        {
            if (trees[i].Upos is Upos.Sconj || trees[i].Relation.Is(Deprel.Iobj) || (trees[i].Relation.Is(Deprel.Nsubj) && trees[i].Head == verb && i > next + 8)) return first;
        }

        return EntryOf(verb) is { HasAddressee: true } ? first : next;
    }

    /// <summary>True when nothing but the verb's own words can follow its complement: no relative or other clause around it ends before the sentence does.</summary>
    private bool OwnsRest(int verb)
    {
        for (int w = verb; !trees[w].IsRoot; w = trees[w].Head)
        {
            Deprel r = trees[w].Relation;
            if (trees[w].Head > w || !(r.Is(Deprel.Conj) || r.Is(Deprel.Ccomp) || r.Is(Deprel.Parataxis))) return false;
        }

        return true;
    }

    /// <summary>The last word of what is said: to the sentence's end, unless the speaker's next act, another attribution or a loose participle begins before.</summary>
    private int EndOfRest(int verb, int last)
    {
        Sentence sentence = trees.SentenceOf(verb);
        foreach (int c in trees.Analysis.Children(verb))
        {
            int first = trees.First(c);
            if (first <= last) continue;
            Word w = trees[c];
            bool acts = w.Relation.Is(Deprel.Conj) && (!trees.Has(c, Deprel.Nsubj) || EntryOf(c) is { } entry && entry.Takes(Frames.Quote));
            bool loose = w.Relation.Is(Deprel.Advcl) && (w.Xpos is "VBG" || Marked(c, "as")) || (w.Relation.Is(Deprel.Parataxis) && EntryOf(c) is { } said && said.Takes(Frames.Quote));
            if (acts || loose) return trees.Trim(Math.Min(last, first - 1), first - 1).Last;
        }

        return trees.Trim(last, sentence.EndWord - 1).Last;
    }

    /// <summary>The clause of "and that …" right after <paramref name="last"/>, or -1.</summary>
    private int JoinedThat(int last)
    {
        int end = trees.SentenceOf(last).EndWord, i = last + 1;
        while (i < end && trees[i].FormIs(",")) i++;
        bool joins = i + 1 < end && trees[i].Upos is Upos.Cconj && trees[i + 1].FormIs("that") && trees[i + 1].Upos is Upos.Sconj;
        return joins && trees[i + 1].Head > i ? trees[i + 1].Head : -1;
    }

    /// <summary>A finite verb of saying with a clause after it that the tree hangs elsewhere: the rest of its own words.</summary>
    private Draft? ReadRest(int verb, CueEntry entry, (int First, int Last) cue, int source)
    {
        int next = cue.Last + 1, end = trees.SentenceOf(verb).EndWord;
        if (entry.Class is not ("saying" or "believing" or "showing" or "reporting") || (entry.Class is "believing" && trees.Child(verb, Deprel.Obj) > verb) || source < 0 || next >= end || trees[verb].Xpos is "VBG" or "VBN") return null;
        bool only = !entry.Takes(Frames.Object | Frames.ObjectAs) && entry.Class is "saying";
        bool opens = trees[next].Upos is Upos.Pron or Upos.Det or Upos.Propn or Upos.Sconj || (only && trees[next].Upos is Upos.Noun or Upos.Adj or Upos.Num);
        if (!opens) return null;
        int last = trees.Last(verb) > next + 2 ? trees.Last(verb) : end - 1;
        for (int i = next + 1; i <= last; i++)
        {
            bool clause = trees[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD" || (only && trees[i].Upos is Upos.Verb && i > next + 1);
            if (clause) return Make(verb, entry, source, _contents.Of(next, last, cue), cue);
        }

        return null;
    }

    /// <summary>"Said in a note posted in Lima that …": a "that" which the tree gives to the occasion begins what is said.</summary>
    private Draft? ReadFar(int verb, CueEntry entry, (int First, int Last) cue, int source)
    {
        int end = trees.SentenceOf(verb).EndWord;
        if (entry.Class is not "saying" || source < 0 || cue.Last + 1 >= end || !(trees[cue.Last + 1].Upos is Upos.Adp || trees[cue.Last + 1].Xpos is "VBN") || trees[verb].Xpos is "VBG" or "VBN") return null;
        for (int i = cue.Last + 2; i < Math.Min(end - 3, cue.Last + FurthestThat); i++)
        {
            if (trees[i].FormIs("that") && trees[i + 1].Upos is Upos.Det or Upos.Propn or Upos.Pron or Upos.Noun or Upos.Adj) return Make(verb, entry, source, _contents.Of(i, trees.Trim(i, end - 1).Last), cue);
        }

        return null;
    }

    /// <summary>"The line, he said, is open": the verb hangs on what it reports, or is set into it.</summary>
    private Draft? ReadParenthetical(int verb, CueEntry entry, (int First, int Last) cue, int source)
    {
        Word w = trees[verb];
        if (!w.Relation.Is(Deprel.Parataxis) && !(w.Relation.Is(Deprel.Advcl) && Marked(verb, "as"))) return null;
        if (source < 0 || !trees.Has(verb, Deprel.Nsubj) || trees.Has(verb, Deprel.Obj) || (trees.First(verb) > 0 && (trees[trees.First(verb)].FormIs(";") || trees[trees.First(verb) - 1].FormIs(";")))) return null;
        int head = w.Head;
        int first = trees.First(head), last = trees.Last(head);
        bool sets = cue.Last + 1 > last || trees[cue.Last + 1].Upos == Upos.Punct || trees.Last(verb) > cue.Last;
        List<Span> spans = sets ? _contents.Of(first, last, (trees.First(verb), trees.Last(verb))) : _contents.Of(cue.Last + 1, last);
        return Make(verb, entry, source, spans, cue) with { IsSetOff = cue.First > first };
    }
}
