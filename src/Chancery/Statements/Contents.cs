using Chancery.Articles;
using Chancery.Language;

namespace Chancery.Statements;

/// <summary>Turns ranges of words into content: without the cue and the source, without commas and stops at the edges, in text order.</summary>
internal sealed class Contents(Trees trees)
{
    /// <summary>The spans of [first, last] that remain when the <paramref name="without"/> ranges are taken out.</summary>
    public List<Span> Of(int first, int last, params ReadOnlySpan<(int First, int Last)> without)
    {
        var spans = new List<Span>();
        int from = first;
        while (from <= last)
        {
            int to = from - 1;
            while (to + 1 <= last && !Inside(to + 1, without)) to++;
            if (to >= from) AddTrimmed(spans, from, to);
            from = to + 1;
            while (from <= last && Inside(from, without)) from++;
        }

        return spans;
    }

    /// <summary>The last word of <paramref name="verb"/>'s own phrase on its right: complements and adjuncts up to the first one set off by a comma.</summary>
    public int EndOfPhrase(int verb, int from, Func<int, bool> isTime)
    {
        int last = from;
        foreach (int c in trees.Analysis.Children(verb))
        {
            if (c <= from || trees.First(c) <= verb) continue;
            Deprel r = trees[c].Relation;
            bool part = r.Is(Deprel.Obl) || r.Is(Deprel.Advcl) || r.Is(Deprel.Xcomp) || r.Is(Deprel.Obj) || r.Is(Deprel.Advmod);
            if (!part || isTime(c) || trees.First(c) != last + 1 || IsWhen(trees.First(c))) break;
            last = trees.Last(c);
        }

        return last;
    }

    /// <summary>The last word of a noun phrase's range before the next act ("called the note an insult but signed it"): a noun phrase holds no finite verb that has no subject.</summary>
    public int BeforeNextAct(int first, int last)
    {
        for (int i = first + 1; i < last; i++)
        {
            if (IsFinite(i)) return last;
            if (trees[i].Upos is not Upos.Cconj) continue;
            int next = i + 1;
            while (next < last && trees[next].Upos is Upos.Adv) next++;
            if (next <= last && (IsFinite(next) || (trees[next].Xpos is "VBN" && trees.Has(next, Deprel.Obj))) && !trees.Has(next, Deprel.Nsubj)) return trees.Trim(first, i - 1).Last;
        }

        return last;
    }

    private bool IsFinite(int word) => trees[word].Xpos is "VBD" or "VBZ" or "VBP" or "MD";

    /// <summary>"After", "during", "while" say when it was done, not what.</summary>
    private bool IsWhen(int word) => trees[word].FormIs("after") || trees[word].FormIs("before") || trees[word].FormIs("during") || trees[word].FormIs("while") || trees[word].FormIs("when") || trees[word].FormIs("ahead") || trees[word].FormIs("since");

    /// <summary>Drops what stands before the content proper: a dateline, and a time before its "that" ("said today that …").</summary>
    public void DropLead(List<Span> content, Func<int, bool> isTime)
    {
        if (content.Count == 0) return;
        Span first = content[0];
        int start = Dateline.End(trees.Text, first.Start);
        if (start > first.Start && start < first.End) first = content[0] = new(start, first.End);
        var (word, end) = trees.Analysis.WordsIn(first);
        int proper = word;
        if (proper + 1 < end && trees[proper].Upos is Upos.Cconj) proper++;
        if (proper + 2 < end && trees[proper].Upos is Upos.Adv && trees[proper + 1].FormIs(",")) proper += 2;
        if (proper > word) first = content[0] = new(trees[proper].Start, first.End);
        word = proper;
        for (int i = word; i < Math.Min(end, word + 4); i++)
        {
            if (i > word && trees[i].FormIs("that") && trees[i].Upos is Upos.Sconj) content[0] = new(trees[i].Start, first.End);
            else if (!isTime(i) && trees[i].Upos is not (Upos.Adv or Upos.Adp) && trees[i].Xpos is not "NN") break;
        }
    }

    /// <summary>The last word of the run of words that goes on after <paramref name="last"/> without a mark: a clause is not over where no mark ends it.</summary>
    public int ToEndOfRun(int last)
    {
        int end = trees.SentenceOf(last).EndWord;
        if (trees[last].Upos == Upos.Punct) return last;
        while (last + 1 < end && trees[last + 1].Upos is not (Upos.Punct or Upos.Cconj)) last++;
        return last;
    }

    /// <summary>
    /// The last word of [first, last] before an aside that closes it: a relative, participial or loose clause set off by a comma or dash.
    /// </summary>
    public int BeforeAside(int first, int last, bool relativesOnly)
    {
        for (int i = first + 1; i < last; i++)
        {
            if (trees[i].Upos != Upos.Punct || trees[i].Form[0] is not (',' or '-' or '–' or '—')) continue;
            for (int x = i + 1, steps = 0; x >= 0 && steps < 40; x = trees[x].Head, steps++)
            {
                if (trees.First(x) < i) break;
                if (trees.Last(x) < last || !Leaves(x, relativesOnly) || trees[x].Head < first || trees[x].Head >= i) continue;
                return i - 1;
            }
        }

        return last;
    }

    private bool Leaves(int word, bool relativesOnly)
    {
        Deprel r = trees[word].Relation;
        if (r.Is(Deprel.AclRelcl) || r == Deprel.AdvclRelcl) return true;
        return !relativesOnly && (r.Is(Deprel.Acl) || r.Is(Deprel.Advcl) || r.Is(Deprel.Parataxis));
    }

    private static bool Inside(int word, ReadOnlySpan<(int First, int Last)> ranges)
    {
        foreach (var (first, last) in ranges)
        {
            if (word >= first && word <= last) return true;
        }

        return false;
    }

    private void AddTrimmed(List<Span> spans, int from, int to)
    {
        var (first, last) = trees.Trim(from, to);
        if (first < last || trees[first].Upos != Upos.Punct) spans.Add(trees.Range(first, last));
    }
}
