using Chancery.Language;

namespace Chancery.Statements;

/// <summary>
/// Cuts contents that run over into the next attribution of the same sentence: "rejected the plan, saying that …", "said it was late and added that …".
/// The later cue stands inside the content by the tree, yet its source stands before the earlier cue, so it cannot be part of what is said.
/// </summary>
internal static class Overruns
{
    public static void Cut(Trees trees, SortedDictionary<int, Draft> byCue)
    {
        Draft[] drafts = [.. byCue.Values];
        for (int i = 0; i < drafts.Length; i++)
        {
            for (int j = i + 1; j < drafts.Length && trees.SentenceOf(drafts[j].CueWord).FirstWord == trees.SentenceOf(drafts[i].CueWord).FirstWord; j++)
            {
                if (!RunsInto(trees, drafts[i], drafts[j])) continue;
                drafts[i] = drafts[i] with { Content = Before(trees, drafts[i].Content, StartOf(trees, drafts[j])) };
                break;
            }

            if (drafts[i].Content.Count > 0) byCue[drafts[i].CueWord] = drafts[i];
            else byCue.Remove(drafts[i].CueWord);
        }
    }

    private static bool RunsInto(Trees trees, Draft draft, Draft later)
    {
        if (later.Cue.Start < draft.Cue.End || !draft.Content.Any(s => s.Contains(later.Cue))) return false;
        if (trees[later.CueWord].Xpos is "VBN" && later.CueWord > 1 && trees[later.CueWord - 1].FormIs("as") && trees[later.CueWord - 2].FormIs(",")) return true;
        if (later.IsSetOff && later.Content[0].Start <= draft.Cue.Start) return true;
        if (later.Source is { } own && Joins(trees, own) && later.Entry.Takes(Frames.Quote | Frames.Clause) && IsFinite(trees[later.CueWord], trees, later.CueWord)) return true;
        if (IsLoose(trees, later)) return true;
        if (later.Source is not { } source || source.Start >= draft.Cue.Start) return false;
        Word cue = trees[later.CueWord];
        if (cue.Xpos is "VBG") return later.CueWord > 0 && trees[later.CueWord - 1].Upos == Upos.Punct;
        return IsFinite(cue, trees, later.CueWord);
    }

    /// <summary>", saying that …": the speaker goes on in a participle.</summary>
    public static bool IsLoose(Trees trees, Draft later) => trees[later.CueWord].Xpos is "VBG" && later.Entry.Takes(Frames.Quote | Frames.ObjectAs) && later.CueWord > 0 && trees[later.CueWord - 1].FormIs(",");

    private static bool IsFinite(Word cue, Trees trees, int word) => cue.Xpos is "VBD" or "VBZ" or "VBP" || (cue.Upos is Upos.Verb && trees.Has(word, Deprel.Aux));

    /// <summary>", but she said", ", while she said": another speaker joined on after a comma.</summary>
    private static bool Joins(Trees trees, Span source)
    {
        int word = trees.Analysis.WordsIn(source).First;
        return word > 1 && (trees[word - 1].Upos is Upos.Cconj || trees[word - 1].FormIs("while") || trees[word - 1].FormIs("though") || trees[word - 1].FormIs("although")) && trees[word - 2].FormIs(",");
    }

    /// <summary>Where the later attribution begins: its cue and the words that join it on.</summary>
    private static int StartOf(Trees trees, Draft later)
    {
        int start = later is { Source: { } source } && (later.IsSetOff || Joins(trees, source)) ? Math.Min(later.Cue.Start, source.Start) : later.Cue.Start;
        int word = trees.Analysis.WordsIn(new(start, later.Cue.End)).First;
        while (word > 0 && (trees[word - 1].Upos is Upos.Punct && trees[word - 1].Form[0] is ',' or '-' or '–' or '—' || trees[word - 1].Upos is Upos.Cconj or Upos.Adv or Upos.Sconj)) word--;
        return trees[word].Start;
    }

    private static List<Span> Before(Trees trees, IReadOnlyList<Span> content, int end)
    {
        var kept = new List<Span>();
        foreach (Span span in content)
        {
            if (span.Start >= end) break;
            int to = Math.Min(span.End, end);
            while (to > span.Start && (char.IsWhiteSpace(trees.Text[to - 1]) || trees.Text[to - 1] is ',' or '-' or '–' or '—')) to--;
            if (to > span.Start) kept.Add(new(span.Start, to));
        }

        return kept;
    }
}
