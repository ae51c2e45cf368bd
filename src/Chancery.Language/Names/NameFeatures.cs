using Chancery.Language.Segmenting;

namespace Chancery.Language.Names;

/// <summary>Features of the question: what part has this word in a name?</summary>
internal static class NameFeatures
{
    /// <summary>Words looked at on each side for where a run of capitals begins and ends.</summary>
    private const int Reach = 6;

    /// <summary>How a sentence uses capitals: 0 as prose does, 1 hardly any, 2 on most words.</summary>
    public static uint Style(ReadOnlySpan<NameGlance> words)
    {
        var (capitals, letters) = (0, 0);
        foreach (var word in words)
        {
            if (word.Case is >= 1 and <= 5) letters++;
            if (word.IsCapital) capitals++;
        }

        return capitals * 3 > letters * 2 && letters > 2 ? 2u : capitals <= 1 && letters > 4 ? 1u : 0u;
    }

    public static void Add(ReadOnlySpan<NameGlance> words, int at, uint style, ref FeatureList f)
    {
        var (w, p1, n1) = (words[at], Look(words, at - 1), Look(words, at + 1));
        var (p2, n2) = (Look(words, at - 2), Look(words, at + 2));
        AddWord(w, style, at == 0 ? 1u : 0, ref f);
        f.Add(20, p1.Form, w.Case);
        f.Add(21, n1.Form, w.Case);
        f.Add(22, p2.Form, w.Case);
        f.Add(23, n2.Form, w.Case);
        f.Add(24, p1.Form, w.Form);
        f.Add(25, w.Form, n1.Form);
        f.Add(26, p2.Form, p1.Form, w.Case);
        f.Add(27, n1.Form, n2.Form, w.Case);
        f.Add(28, p1.Form, n1.Form, w.Case);
        f.Add(29, p1.Shape, w.Shape, n1.Shape);
        f.Add(30, p1.Case, w.Case, n1.Case, style);
        f.Add(31, p2.Case, p1.Case, w.Case, n1.Case);
        f.Add(32, p1.Group, w.Case, w.Group);
        f.Add(33, n1.Group, w.Case, w.Group);
        f.Add(34, p1.Tail3, w.Case);
        f.Add(35, n1.Tail3, w.Case);
        f.Add(36, w.Tail3, n1.Tail3, w.Case);
        f.Add(37, w.Tail3, p1.Tail3, w.Case);
        if (w.IsCapital) AddRun(words, at, ref f);
    }

    private static void AddWord(in NameGlance w, uint style, uint first, ref FeatureList f)
    {
        f.Add(1, w.Form);
        f.Add(2, w.Form, w.Case);
        f.Add(3, w.Shape, first, style);
        f.Add(4, w.LongShape);
        f.Add(5, w.Head2, w.Case);
        f.Add(6, w.Head3, w.Case);
        f.Add(7, w.Tail2, w.Case);
        f.Add(8, w.Tail3, w.Case);
        f.Add(9, w.Tail4, w.Case);
        f.Add(10, w.Case, w.Group, first, style);
        f.Add(11, w.Form, w.Case, style, first);
    }

    /// <summary>The run of capitals around the word: its ends, its length, and the words that stand beside it.</summary>
    private static void AddRun(ReadOnlySpan<NameGlance> words, int at, ref FeatureList f)
    {
        var (first, last) = (at, at);
        while (first > 0 && at - first < Reach && words[first - 1].IsCapital) first--;
        while (last + 1 < words.Length && last - at < Reach && words[last + 1].IsCapital) last++;
        var (before, after) = (Look(words, first - 1), Look(words, last + 1));
        var place = (uint)(((at - first) * 8) + (last - at));
        f.Add(40, words[last].Form, at == last ? 1u : 0);
        f.Add(41, words[first].Form, at == first ? 1u : 0);
        f.Add(42, before.Form, at == first ? 1u : 0);
        f.Add(43, after.Form, at == first ? 1u : 0);
        f.Add(44, place, before.Group);
        f.Add(45, before.Form, after.Form);
        f.Add(46, words[last].Tail3, place);
        f.Add(47, words[first].Form, words[last].Form);
    }

    private static NameGlance Look(ReadOnlySpan<NameGlance> words, int at) => at >= 0 && at < words.Length ? words[at] : NameGlance.Nothing;
}
