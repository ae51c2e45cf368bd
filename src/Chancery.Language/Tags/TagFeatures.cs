using Chancery.Language.Names;
using Chancery.Language.Segmenting;

namespace Chancery.Language.Tags;

/// <summary>Features of the question: what tag has this word? The word, what it looks like, what the word lists know of it, its neighbours, and which tags all of them usually have.</summary>
internal static class TagFeatures
{
    /// <summary>Features a word has.</summary>
    public const int Count = 48;

    /// <summary>Marks the usual tags of a word often seen.</summary>
    public const uint Known = 1u << 31;

    private const uint BeforeSentence = 1_000_001;
    private const uint AfterSentence = 1_000_002;

    /// <summary>What stands for the usual tags of a word seldom or never seen: what inflections the word lists know it as, or else its end, and its letter case.</summary>
    public static uint UsualOfUnseen(in NameGlance word) => 256 + (word.Case * 100_000) + (word.Inflections != 0 ? 1000 + word.Inflections : word.Tail2 % 1000);

    /// <summary>Hashes of the features of word <paramref name="at"/>; <paramref name="usual"/> holds the usual tags of every word, the first of them in its lowest byte, <paramref name="guess"/> the tag that each is first taken to have.</summary>
    public static void Fill(ReadOnlySpan<NameGlance> words, ReadOnlySpan<uint> usual, ReadOnlySpan<uint> guess, int at, uint style, Span<uint> f)
    {
        ref readonly var w = ref words[at];
        ref readonly var p1 = ref NameFeatures.Look(words, at - 1);
        ref readonly var n1 = ref NameFeatures.Look(words, at + 1);
        ref readonly var p2 = ref NameFeatures.Look(words, at - 2);
        ref readonly var n2 = ref NameFeatures.Look(words, at + 2);
        var (u, up, un) = (usual[at], Usual(usual, at - 1), Usual(usual, at + 1));
        var (t, tp, tn, tpp, tnn) = (First(u), First(up), First(un), First(Usual(usual, at - 2)), First(Usual(usual, at + 2)));
        var first = at == 0 ? 1u : 0;
        f[0] = FeatureList.Hash(101, w.Form);
        f[1] = FeatureList.Hash(102, w.Form, w.Case, style, first);
        f[2] = FeatureList.Hash(103, w.Shape, first, style);
        f[3] = FeatureList.Hash(104, w.Head2, w.Case);
        f[4] = FeatureList.Hash(105, w.Head3, w.Case);
        f[5] = FeatureList.Hash(106, w.Tail2, w.Case);
        f[6] = FeatureList.Hash(107, w.Tail3, w.Case);
        f[7] = FeatureList.Hash(108, w.Tail4, w.Case);
        f[8] = FeatureList.Hash(109, w.Case, w.Group, first, style);
        f[9] = FeatureList.Hash(110, p1.Form, w.Tail2);
        f[10] = FeatureList.Hash(111, n1.Form, w.Tail2);
        f[11] = FeatureList.Hash(112, p2.Form);
        f[12] = FeatureList.Hash(113, n2.Form);
        f[13] = FeatureList.Hash(114, p1.Form, w.Form);
        f[14] = FeatureList.Hash(115, w.Form, n1.Form);
        f[15] = FeatureList.Hash(116, p1.Form, n1.Form, t);
        f[16] = FeatureList.Hash(117, p2.Form, p1.Form);
        f[17] = FeatureList.Hash(118, n1.Form, n2.Form);
        f[18] = FeatureList.Hash(119, p1.Form, w.Case, t);
        f[19] = FeatureList.Hash(120, n1.Form, w.Case, t);
        f[20] = FeatureList.Hash(121, tp, u, tn);
        f[21] = FeatureList.Hash(122, up, u);
        f[22] = FeatureList.Hash(123, u, un);
        f[23] = FeatureList.Hash(124, tpp, tp, u);
        f[24] = FeatureList.Hash(125, u, tn, tnn);
        f[25] = FeatureList.Hash(126, up, w.Form);
        f[26] = FeatureList.Hash(127, w.Form, un);
        f[27] = FeatureList.Hash(128, tp, w.Form, tn);
        f[28] = FeatureList.Hash(129, p1.Tail3, w.Tail3);
        f[29] = FeatureList.Hash(130, w.Tail3, n1.Tail3);
        f[30] = FeatureList.Hash(131, p1.Case, w.Case, n1.Case, w.Tail2);
        f[31] = FeatureList.Hash(132, w.Tail3, tp, tn);
        f[32] = FeatureList.Hash(133, t, w.Case, style, first);
        f[33] = FeatureList.Hash(134, w.Head3, w.Tail3);
        var inflected = w.Inflections;
        f[34] = FeatureList.Hash(135, (uint)w.Traits, w.Case, first, style);
        f[35] = FeatureList.Hash(136, inflected, w.Tail2, w.Case);
        f[36] = FeatureList.Hash(137, tp, inflected, w.Case);
        f[37] = FeatureList.Hash(138, inflected, tn, w.Case);
        f[38] = FeatureList.Hash(139, tp, inflected, tn);
        f[39] = FeatureList.Hash(140, w.Names, (uint)w.Before, (uint)w.After, w.Case);
        var (g1, g2, h1, h2) = (Usual(guess, at - 1), Usual(guess, at - 2), Usual(guess, at + 1), Usual(guess, at + 2));
        f[40] = FeatureList.Hash(141, g1, w.Form);
        f[41] = FeatureList.Hash(142, w.Form, h1);
        f[42] = FeatureList.Hash(143, g1, u, h1);
        f[43] = FeatureList.Hash(144, g2, g1, u);
        f[44] = FeatureList.Hash(145, u, h1, h2);
        f[45] = FeatureList.Hash(146, g1, w.Form, h1);
        f[46] = FeatureList.Hash(147, g1, w.Tail3, h1);
        f[47] = FeatureList.Hash(148, g2, g1, h1, h2);
    }

    private static uint Usual(ReadOnlySpan<uint> usual, int at) => at < 0 ? BeforeSentence : at < usual.Length ? usual[at] : AfterSentence;

    /// <summary>The tag itself of a word often seen, without how firm it is.</summary>
    private static uint First(uint usual) => (usual & Known) != 0 ? usual & 255 : usual;
}
