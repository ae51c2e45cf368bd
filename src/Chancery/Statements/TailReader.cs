using Chancery.Language;

namespace Chancery.Statements;

/// <summary>
/// Reads an attribution that closes its sentence or is set into it: "…, the envoy said.", "…, said the envoy, who …", "The line, he said, is open."
/// What stands outside the commas is what is said, wherever the tree hangs it.
/// </summary>
internal sealed class TailReader(Trees trees, CueLexicon lexicon, Contents contents, Func<int, bool> isTime)
{
    private const int LongestTail = 6;
    private const int LongestApposition = 8;
    private const int LongestInset = 8;
    private const int LongestSource = 14;

    /// <summary>The attribution that finite verb <paramref name="verb"/> closes its sentence with or sets into it, or null.</summary>
    public Draft? Read(int verb, CueEntry entry, (int First, int Last) cue)
    {
        if (!entry.Takes(Frames.Clause) || !entry.Takes(Frames.Quote)) return null;
        Sentence sentence = trees.SentenceOf(verb);
        bool misread = IsMisread(verb, cue);
        if (!IsFinite(verb) && !misread) return null;
        int before = cue.First;
        if (cue.First - 1 > sentence.FirstWord && EndsClause(cue.First - 1))
        {
            if (Inverted(verb, entry, cue, sentence) is { } inverted) return inverted;
            before = BeforeApposition(cue.First - 1, sentence);
        }

        int comma = before < 0 ? -1 : CommaBefore(before, sentence);
        if (comma < 0 || (misread && lexicon.Noun(trees[trees.HeadOf(comma + 1, before - 1)].Lemma) is not null)) return null;
        int told = entry.HasAddressee ? ToldAt(verb, cue.Last) : cue.Last;
        int close = Closes(told, sentence) ? sentence.EndWord : CommaAfter(told, sentence);
        if (misread && close != sentence.EndWord) return null;
        if (close < 0 || Make(verb, entry, cue, (comma + 1, before - 1), Around(comma, close, sentence), sentence) is not { } draft) return null;
        return told > cue.Last ? draft with { Addressee = trees.Range(cue.Last + 1, told) } : draft;
    }

    /// <summary>"…, the navy [confirmed] on Tuesday": a finite verb which is taken for a participle of its own subject, for one with a subject or for one set beside the clause.</summary>
    private bool IsMisread(int verb, (int First, int Last) cue)
    {
        Word w = trees[verb];
        bool hangs = w.Xpos is "VBN" && (w.Relation == Deprel.Acl || w.Relation == Deprel.Advcl || w.Relation == Deprel.Parataxis || trees.ExactChild(verb, Deprel.Nsubj) >= 0) && w.Head >= 0 && w.Head < verb && !trees.Has(verb, Deprel.Aux);
        return hangs && cue.Last + 1 < trees.SentenceOf(verb).EndWord && !trees[cue.Last + 1].FormIs("by");
    }

    /// <summary>"…, the museum, its owner, announced": the comma before the apposition that ends at <paramref name="comma"/>, or -1.</summary>
    private int BeforeApposition(int comma, Sentence sentence)
    {
        int i = comma - 1;
        while (i > sentence.FirstWord && comma - i <= LongestApposition && (trees[i].Upos is Upos.Propn or Upos.Noun or Upos.Adj or Upos.Det or Upos.Num or Upos.Adp || trees[i].Xpos is "PRP$" or "POS")) i--;
        return i > sentence.FirstWord && i < comma - 1 && trees[i].FormIs(",") ? i : -1;
    }

    /// <summary>The last word of who is told right after the cue, else the cue's last.</summary>
    private int ToldAt(int verb, int last)
    {
        foreach (int c in trees.Analysis.Children(verb))
        {
            if (c > last && trees.First(c) == last + 1 && (trees[c].Relation.Is(Deprel.Obj) || trees[c].Relation.Is(Deprel.Iobj)) && trees.Last(c) - last < LongestSource) return trees.Last(c);
        }

        return last;
    }

    private bool IsFinite(int verb) => trees[verb].Xpos is "VBD" or "VBZ" or "VBP" || (trees[verb].Xpos is "VBN" && trees.Child(verb, Deprel.Aux) is var aux && aux >= 0 && trees[aux].Lemma is "have");

    /// <summary>A comma, or the closing mark of a quotation that ends with one.</summary>
    private bool EndsClause(int word) => trees[word].FormIs(",") || (IsMark(word) && word > 0 && trees[word - 1].Form is "," or "?" or "!");

    private bool IsMark(int word) => trees[word].Upos == Upos.Punct && trees[word].Form[0] is '"' or '”' or '\'' or '’' or '»';

    /// <summary>True when only times, places and occasions follow the cue.</summary>
    private bool Closes(int last, Sentence sentence)
    {
        int i = last + 1;
        if (i < sentence.EndWord && (trees[i].FormIs("after") || trees[i].FormIs("before") || trees[i].FormIs("during") || trees[i].FormIs("while") || trees[i].FormIs("when") || trees[i].FormIs("as"))) return !HasComma(i, sentence.EndWord);
        for (; i < sentence.EndWord && i <= last + LongestTail; i++)
        {
            Word w = trees[i];
            if (w.Upos == Upos.Punct && w.Form[0] is '.' or '"' or '”' or ')' or '\'' or '’' or '!' or '?') continue;
            if (isTime(i)) continue;
            if (i == last + 1 && w.Upos is not (Upos.Adp or Upos.Adv or Upos.Propn)) return false;
            if ((w.Upos is Upos.Verb && w.Xpos is not "VBN") || (w.Upos is Upos.Aux or Upos.Sconj or Upos.Pron or Upos.Punct or Upos.Part && w.Xpos is not "PRP$")) return false;
        }

        return i >= sentence.EndWord;
    }

    /// <summary>The comma after which only a noun phrase stands before the cue, or -1.</summary>
    private int CommaBefore(int cueFirst, Sentence sentence)
    {
        int comma = cueFirst - 1;
        while (comma > sentence.FirstWord && comma > cueFirst - LongestSource && !EndsClause(comma))
        {
            if (trees.IsRelativeThing(comma) || trees[comma].Xpos is "WP") return -1;
            if (trees[comma].Upos is Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Cconj && !trees[comma].FormIs("and") && trees[comma].Relation != Deprel.Acl && trees[comma].Relation != Deprel.Amod) return -1;
            comma--;
        }

        bool named = comma + 1 < cueFirst && trees[comma + 1].Upos is Upos.Det or Upos.Propn or Upos.Noun or Upos.Adj or Upos.Num or Upos.Pron && trees[comma + 1].Xpos is not ("WP" or "WDT" or "WRB");
        return comma > sentence.FirstWord && EndsClause(comma) && named ? comma : -1;
    }

    /// <summary>The comma that closes an inset right after the cue and its time or place, or -1; a clause of the cue's own would begin before it.</summary>
    private int CommaAfter(int last, Sentence sentence)
    {
        for (int i = last + 1; i < sentence.EndWord && i <= last + LongestInset; i++)
        {
            Word w = trees[i];
            if (w.FormIs(",")) return i + 1 < sentence.EndWord && !trees[i + 1].FormIs("that") ? i : -1;
            if (isTime(i)) continue;
            if (i == last + 1 && w.Upos is not (Upos.Adp or Upos.Adv) || w.Upos is Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Pron or Upos.Punct or Upos.Part) return -1;
        }

        return -1;
    }

    /// <summary>The words said: before the inset, and after it where the clause goes on there.</summary>
    private (int Before, int After) Around(int comma, int close, Sentence sentence)
    {
        bool whole = HasVerb(sentence.FirstWord, comma);
        if (close >= sentence.EndWord) return whole ? (comma, sentence.EndWord) : (-1, -1);
        if (!whole && trees[close + 1].Upos == Upos.Punct) return (-1, -1);
        if (whole && (trees[close + 1].FormIs("although") || trees[close + 1].FormIs("though"))) return (comma, sentence.EndWord);
        bool goesOn = trees[close + 1].Xpos is not ("VBG" or "WP" or "WDT") && !trees[close + 1].FormIs("as") && (whole ? trees[close + 1].Upos is not Upos.Adp : HasVerb(close + 1, sentence.EndWord));
        return goesOn ? (comma, close + 1) : whole ? (comma, sentence.EndWord) : (-1, -1);
    }

    /// <summary>"…, said the envoy, who …": the verb first, then a noun phrase without a finite verb of its own but in a relative clause.</summary>
    private Draft? Inverted(int verb, CueEntry entry, (int First, int Last) cue, Sentence sentence)
    {
        int last = cue.Last;
        while (last + 1 < sentence.EndWord && trees[last + 1].Upos is Upos.Propn or Upos.Noun or Upos.Det or Upos.Adj or Upos.Num or Upos.Adp) last++;
        bool before = trees[cue.First - 1].FormIs(",") && trees.Child(verb, Deprel.Nsubj) is var subject && subject >= 0 && subject < verb;
        if (last == cue.Last || before || trees[cue.Last + 1].Upos is Upos.Adp || isTime(cue.Last + 1)) return null;
        int comma = trees[cue.First - 1].FormIs(",") ? cue.First - 1 : cue.First;
        bool said = HasVerb(sentence.FirstWord, comma);
        int end = trees.Trim(last, sentence.EndWord - 1).Last;
        if (said) return IsSpeaker(cue.Last + 1, end) ? Make(verb, entry, cue, (cue.Last + 1, end), (comma, sentence.EndWord), sentence) : null;
        bool inset = last + 2 < sentence.EndWord && trees[last + 1].FormIs(",") && HasVerb(last + 2, sentence.EndWord);
        return inset ? Make(verb, entry, cue, (cue.Last + 1, last), (comma, last + 2), sentence) : null;
    }

    /// <summary>True for a noun phrase whose only finite verbs stand in relative clauses.</summary>
    private bool IsSpeaker(int first, int last)
    {
        bool relative = false;
        for (int i = first; i <= last; i++)
        {
            relative |= trees[i].Xpos is "WP" or "WDT" || (trees[i].FormIs("that") && trees[i].Upos is Upos.Pron);
            bool finite = trees[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD";
            if (finite && !relative) return trees[i].Relation.Is(Deprel.AclRelcl) && trees[i].Head >= first;
        }

        return true;
    }

    private Draft? Make(int verb, CueEntry entry, (int First, int Last) cue, (int First, int Last) source, (int Before, int After) around, Sentence sentence)
    {
        if (around.Before < 0) return null;
        if (around.After < sentence.EndWord && IsCircumstance(sentence.FirstWord)) around.Before = sentence.FirstWord;
        while (source.First < source.Last && trees[source.First].Upos == Upos.Punct) source.First++;
        List<Span> spans = around.Before > sentence.FirstWord ? contents.Of(sentence.FirstWord, around.Before - 1) : [];
        contents.DropLead(spans, isTime);
        if (around.After < sentence.EndWord) spans.AddRange(contents.Of(around.After, sentence.EndWord - 1));
        int head = trees.HeadOf(source.First, source.Last);
        return spans.Count == 0 ? null : new(verb, trees.Range(cue.First, cue.Last), entry) { Source = trees.Range(source.First, source.Last), SourceHead = head, Content = spans, IsSetOff = true };
    }

    /// <summary>"Asked about the note, he said, …": a participle that opens the sentence tells when it was said.</summary>
    private bool IsCircumstance(int word) => trees[word].Xpos is "VBN" or "VBG" || trees[word].FormIs("asked") || (trees[word].FormIs("when") && trees[word + 1].FormIs("asked"));

    private bool HasComma(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (trees[i].FormIs(",")) return true;
        }

        return false;
    }

    private bool HasVerb(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (trees[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD") return true;
        }

        return false;
    }
}
