namespace Chancery.Language.Segmenting;

/// <summary>Features of the question: does the sentence end after this word?</summary>
internal static class SentenceFeatures
{
    /// <summary>State of the sentence so far: words in it, quotation marks and brackets left open, and its first word.</summary>
    internal readonly record struct State(int Words, bool InQuote, int Brackets, Glance First);

    /// <summary><paramref name="gap"/>: 0 nothing between the words, 1 a space, 2 more white space, 3 a line end. <paramref name="style"/>: how the text uses capitals.</summary>
    public static void Add(ReadOnlySpan<Glance> words, int at, uint gap, uint style, in State state, ref FeatureList f)
    {
        var w0 = words[at];
        var p1 = at > 0 ? words[at - 1] : Glance.Nothing;
        var p2 = at > 1 ? words[at - 2] : Glance.Nothing;
        var n1 = at + 1 < words.Length ? words[at + 1] : Glance.Nothing;
        var n2 = at + 2 < words.Length ? words[at + 2] : Glance.Nothing;
        var n3 = at + 3 < words.Length ? words[at + 3] : Glance.Nothing;
        var length = state.Words < 4 ? (uint)state.Words : state.Words < 8 ? 5u : state.Words < 16 ? 6u : state.Words < 32 ? 7u : 8u;
        var open = (state.InQuote ? 1u : 0) + (state.Brackets > 0 ? 2u : 0);
        f.Add(1, w0.Form, n1.Form);
        f.Add(2, w0.Form, n1.Case, gap);
        f.Add(3, w0.Shape, n1.Form, n1.Case);
        f.Add(4, w0.Form, n1.Shape, style);
        f.Add(5, p1.Form, w0.Form, n1.Case);
        f.Add(6, p1.Shape, w0.Form, n1.Case, gap);
        f.Add(7, w0.Form, n1.Form, n2.Form);
        f.Add(8, w0.Form, n1.Case, n2.Case);
        f.Add(9, n1.Form, n1.Case, n2.Form);
        f.Add(10, n1.Form, n1.Case, gap);
        f.Add(11, w0.Form, open, n1.Form);
        f.Add(12, w0.Form, open, n1.Case);
        f.Add(13, w0.Form, length, n1.Case);
        f.Add(14, w0.Form, gap, style);
        f.Add(15, p2.Form, p1.Form, w0.Form);
        f.Add(16, w0.Group, n1.Case, n1.Shape);
        f.Add(17, p1.Group, w0.Form, n1.Case);
        f.Add(18, w0.Case, n1.Case, gap, style);
        f.Add(19, state.First.Form, w0.Form, n1.Case);
        f.Add(20, state.First.Shape, length, w0.Form, n1.Case);
        f.Add(21, p1.Form, w0.Form, n1.Form);
        f.Add(22, p1.Case, w0.Case, n1.Case, n2.Case);
        f.Add(23, w0.Form, p1.Case, n1.Case, n2.Form);
        f.Add(24, n1.Shape, n2.Form, w0.Shape);
        f.Add(25, n1.Form, n2.Form, n3.Form, n1.Case);
        f.Add(26, n1.Form, n2.Case, n3.Case, w0.Form);
        f.Add(27, w0.Case, n1.Form, n1.Case, length);
        f.Add(28, p1.Shape, w0.Shape, n1.Shape);
        f.Add(29, w0.Form, n1.Form, gap, style);
        f.Add(30, length, open, n1.Case, style);
        f.Add(32, w0.Group, p1.Group, n1.Case, p1.Case);
        f.Add(33, w0.Group, p1.Group, n1.Case, n2.Case);
        f.Add(34, w0.Group, n1.Group, n2.Group, w0.Case);
        f.Add(35, w0.Shape, n1.Group, n2.Group, gap);
        f.Add(36, w0.Form, n1.Group, n2.Group);
        f.Add(37, n1.Group, n1.Form, n2.Group, w0.Case);
        f.Add(38, p1.Group, w0.Group, n1.Group, w0.Shape);
        f.Add(39, n1.Group, w0.Group, length, open);
        f.Add(31, p2.Case, p1.Form, w0.Form, n1.Case);
    }
}
