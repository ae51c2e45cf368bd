namespace Chancery.Language.Names;

/// <summary>Features of the question: what part has this word in a name? The word and its neighbours, what they look like, and what the word lists know of them.</summary>
internal static class NameFeatures
{
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

    public static void Add(ReadOnlySpan<NameGlance> words, int at, uint style, ref NameFeatureList f)
    {
        AddWord(words[at], style, at == 0 ? 1u : 0, ref f);
        AddNeighbours(words, at, style, ref f);
        AddKnown(words, at, ref f);
        if (words[at].IsCapital) RunFeatures.Add(words, at, ref f);
    }

    public static ref readonly NameGlance Look(ReadOnlySpan<NameGlance> words, int at) => ref (uint)at < (uint)words.Length ? ref words[at] : ref NameGlance.Nothing;

    private static void AddWord(in NameGlance w, uint style, uint first, ref NameFeatureList f)
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
        f.Add(50, w.KnownAs, first, style);
        f.Add(53, w.NamesBefore, w.NamesAfter, w.Case);
        f.Add(55, w.NamesBefore, w.NamesAfter, w.KnownAs);
        f.Add(58, w.Tail3, w.KnownAs);
        f.Add(59, (uint)w.Traits, w.Case, first, style);
        if (!w.IsCapital)
        {
            f.Add(85, w.Elsewhere, w.KnownAs);
            return;
        }

        f.Add(80, w.Elsewhere, w.Case, first, style);
        f.Add(81, w.Elsewhere, w.Known);
    }

    private static void AddNeighbours(ReadOnlySpan<NameGlance> words, int at, uint style, ref NameFeatureList f)
    {
        ref readonly var w = ref words[at];
        ref readonly var p1 = ref Look(words, at - 1);
        ref readonly var n1 = ref Look(words, at + 1);
        ref readonly var p2 = ref Look(words, at - 2);
        ref readonly var n2 = ref Look(words, at + 2);
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
    }

    private static void AddKnown(ReadOnlySpan<NameGlance> words, int at, ref NameFeatureList f)
    {
        ref readonly var w = ref words[at];
        ref readonly var p1 = ref Look(words, at - 1);
        ref readonly var n1 = ref Look(words, at + 1);
        f.Add(51, p1.KnownAs, w.KnownAs);
        f.Add(52, w.KnownAs, n1.KnownAs);
        f.Add(54, p1.KnownAs, w.KnownAs, n1.KnownAs);
        f.Add(56, p1.Form, w.KnownAs);
        f.Add(57, n1.Form, w.KnownAs);
        f.Add(60, p1.Inflections, w.KnownAs);
        f.Add(61, n1.Inflections, w.KnownAs);
        f.Add(62, p1.Inflections, w.Case, n1.Inflections, w.Known);
        if (w.IsCapital) f.Add(82, w.Elsewhere, p1.Case, n1.Case);
    }
}
