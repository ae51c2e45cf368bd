namespace Chancery.Language.Names;

/// <summary>Features of the run of capitals around a word: its ends, its length, the words that stand beside it, and what the word lists know of all these.</summary>
internal static class RunFeatures
{
    /// <summary>Words looked at on each side for where a run of capitals begins and ends.</summary>
    private const int Reach = 6;

    public static void Add(ReadOnlySpan<NameGlance> words, int at, ref NameFeatureList f)
    {
        var (first, last) = (at, at);
        while (first > 0 && at - first < Reach && words[first - 1].IsCapital) first--;
        while (last + 1 < words.Length && last - at < Reach && words[last + 1].IsCapital) last++;
        ref readonly var before = ref NameFeatures.Look(words, first - 1);
        ref readonly var after = ref NameFeatures.Look(words, last + 1);
        var place = (uint)(((at - first) * 8) + (last - at));
        var (begins, ends) = (at == first ? 1u : 0, at == last ? 1u : 0);
        f.Add(40, words[last].Form, ends);
        f.Add(41, words[first].Form, begins);
        f.Add(42, before.Form, begins);
        f.Add(43, after.Form, ends);
        f.Add(44, place, before.Group);
        f.Add(45, before.Form, after.Form);
        f.Add(46, words[last].Tail3, place);
        f.Add(47, words[first].Form, words[last].Form);
        AddKnown(words, (first, at, last), (begins, ends, place), ref f);
    }

    private static void AddKnown(ReadOnlySpan<NameGlance> words, (int First, int At, int Last) run, (uint Begins, uint Ends, uint Place) where, ref NameFeatureList f)
    {
        var (kinds, listed, elsewhere) = (0u, 0u, 0u);
        for (var i = run.First; i <= run.Last; i++)
        {
            kinds |= words[i].Names;
            listed += words[i].InDictionary;
            elsewhere |= words[i].Elsewhere;
        }

        ref readonly var before = ref NameFeatures.Look(words, run.First - 1);
        ref readonly var after = ref NameFeatures.Look(words, run.Last + 1);
        var (known, first, last) = (words[run.At].Known, words[run.First].Known, words[run.Last].Known);
        f.Add(70, first, last, where.Place);
        f.Add(71, kinds, where.Place);
        f.Add(72, last, known, where.Ends, where.Begins);
        f.Add(73, first, known, where.Ends, where.Begins);
        f.Add(74, before.Form, first, last);
        f.Add(75, after.Form, first, last);
        f.Add(76, before.Known, first, last, where.Begins);
        f.Add(77, listed, (uint)(run.Last - run.First), known, (uint)(run.At - run.First));
        f.Add(83, elsewhere, where.Place);
        f.Add(84, words[run.First].Elsewhere, words[run.Last].Elsewhere, where.Begins, where.Ends);
    }
}
