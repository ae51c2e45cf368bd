using Chancery.Language;

namespace Chancery.Statements;

/// <summary>
/// Reads an attribution that closes its sentence: "…, the envoy said.", "…, the agency reported on Monday.", "…, said the envoy."
/// What stands before the comma is what is said, wherever the tree hangs it.
/// </summary>
internal sealed class TailReader(Trees trees, Contents contents, Func<int, bool> isTime)
{
    private const int LongestTail = 6;
    private const int LongestSource = 14;

    /// <summary>The attribution that finite verb <paramref name="verb"/> closes its sentence with, or null.</summary>
    public Draft? Read(int verb, CueEntry entry, (int First, int Last) cue)
    {
        if (!entry.Takes(Frames.Clause) || !entry.Takes(Frames.Quote) || trees[verb].Xpos is not ("VBD" or "VBZ" or "VBP")) return null;
        Sentence sentence = trees.SentenceOf(verb);
        return Closes(cue.Last, sentence) ? Before(verb, entry, cue, sentence) : Inverted(verb, entry, cue, sentence);
    }

    /// <summary>True when only times, places and occasions follow the cue.</summary>
    private bool Closes(int last, Sentence sentence)
    {
        int i = last + 1;
        for (; i < sentence.EndWord && i <= last + LongestTail; i++)
        {
            Word w = trees[i];
            if (w.Upos == Upos.Punct && w.Form[0] is '.' or '"' or '”' or ')' or '\'' or '’' or '!' or '?') continue;
            if (isTime(i)) continue;
            if (i == last + 1 && w.Upos is not (Upos.Adp or Upos.Adv or Upos.Propn)) return false;
            if (w.Upos is Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Pron or Upos.Punct or Upos.Part) return false;
        }

        return i >= sentence.EndWord;
    }

    private Draft? Before(int verb, CueEntry entry, (int First, int Last) cue, Sentence sentence)
    {
        int comma = cue.First - 1;
        while (comma > sentence.FirstWord && comma > cue.First - LongestSource && !trees[comma].FormIs(","))
        {
            if (trees[comma].Upos is Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Cconj && !trees[comma].FormIs("and")) return null;
            comma--;
        }

        return trees[comma].FormIs(",") && comma + 1 < cue.First && HasVerb(sentence.FirstWord, comma) ? Make(verb, entry, cue, (comma + 1, cue.First - 1), comma, sentence) : null;
    }

    private Draft? Inverted(int verb, CueEntry entry, (int First, int Last) cue, Sentence sentence)
    {
        if (cue.First - 1 <= sentence.FirstWord || !trees[cue.First - 1].FormIs(",")) return null;
        int last = cue.Last;
        while (last + 1 < sentence.EndWord && trees[last + 1].Upos is Upos.Propn or Upos.Noun or Upos.Det or Upos.Adj or Upos.Num or Upos.Adp) last++;
        bool ends = last + 1 >= sentence.EndWord || trees[last + 1].FormIs(".") || trees[last + 1].FormIs(",");
        if (last == cue.Last || !ends || trees[last].Upos is not (Upos.Propn or Upos.Noun) || !HasVerb(sentence.FirstWord, cue.First - 1)) return null;
        int end = last;
        bool aside = last + 2 < sentence.EndWord && trees[last + 1].FormIs(",") && (trees[last + 2].FormIs("who") || trees[last + 2].FormIs("which"));
        if (!aside && HasVerb(last + 1, sentence.EndWord)) return null;
        if (last + 1 < sentence.EndWord && trees[last + 1].FormIs(",") && trees.Last(verb) > last) end = trees.Trim(last, sentence.EndWord - 1).Last;
        return Make(verb, entry, cue, (cue.Last + 1, end), cue.First - 1, sentence);
    }

    private Draft? Make(int verb, CueEntry entry, (int First, int Last) cue, (int First, int Last) source, int comma, Sentence sentence)
    {
        while (source.First < source.Last && trees[source.First].Upos == Upos.Punct) source.First++;
        List<Span> spans = contents.Of(sentence.FirstWord, comma - 1);
        contents.DropLead(spans, isTime);
        int head = HeadOf(source.First, source.Last);
        return spans.Count == 0 ? null : new(verb, trees.Range(cue.First, cue.Last), entry) { Source = trees.Range(source.First, source.Last), SourceHead = head, Content = spans };
    }

    private int HeadOf(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (trees[i].Upos is Upos.Noun or Upos.Propn or Upos.Pron && (trees[i].Head < first || trees[i].Head > last)) return i;
        }

        return last;
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
