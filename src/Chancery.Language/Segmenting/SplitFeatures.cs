namespace Chancery.Language.Segmenting;

/// <summary>Features of the question: does a word end between two atoms of a chunk?</summary>
internal static class SplitFeatures
{
    /// <summary>What surrounds the boundary. <c>Word</c> is the word so far, <c>Rest</c> the chunk after the right atom, <c>Before</c> and <c>After</c> the neighbouring chunks.</summary>
    internal readonly record struct View(Glance Left2, Glance Left, Glance Right, Glance Right2, Glance Word, Glance Chunk, Glance Rest, Glance Before, Glance After,
        uint Address, bool Inside, bool IsFirst, bool IsLast);

    public static void Add(in View v, ref FeatureList f)
    {
        if (v.Inside) AddInside(v, ref f);
        f.Add(1, v.Left.Form, v.Right.Form);
        f.Add(2, v.Left.Form, v.Right.Shape);
        f.Add(3, v.Left.Shape, v.Right.Form);
        f.Add(4, v.Left.Shape, v.Right.Shape);
        f.Add(5, v.Left2.Form, v.Left.Form, v.Right.Form);
        f.Add(6, v.Left.Form, v.Right.Form, v.Right2.Form);
        f.Add(7, v.Left2.Shape, v.Left.Shape, v.Right.Shape, v.Right2.Shape);
        f.Add(8, v.Word.Form, v.Right.Form, v.Rest.Form);
        f.Add(9, v.Address, v.Left.Shape, v.Right.Shape);
        f.Add(10, v.Word.Form, v.Right.Form);
        f.Add(11, v.Word.Shape, v.Right.Form);
        f.Add(12, v.Word.Shape, v.Right.Form, v.Rest.Shape);
        f.Add(13, v.Left.Shape, v.Right.Form, v.After.Case, v.IsLast ? 1u : 0);
        f.Add(14, v.Left.Form, v.Right.Form, v.After.Case, v.IsLast ? 1u : 0);
        f.Add(15, v.Chunk.Shape, v.Word.Shape, v.Right.Shape);
        f.Add(16, v.Chunk.Form, v.Word.Form);
        f.Add(17, v.Right.Form, v.IsFirst ? 1u : 0, v.IsLast ? 1u : 0, v.Address);
        f.Add(18, v.Left.Group, v.Right.Form, v.IsLast ? 1u : 0);
        f.Add(19, v.Word.Group, v.Right.Form, v.After.Case);
        f.Add(20, v.Left.Shape, v.Right.Form, v.Right2.Shape);
        f.Add(21, v.Left2.Form, v.Right.Form, v.Right2.Form);
        f.Add(22, v.Left.Case, v.Right.Form, v.Right2.Form);
        f.Add(23, v.Right.Form, v.Right2.Form, v.IsFirst ? 1u : 0);
        f.Add(24, v.Left.Form, v.Before.Form, v.Right.Form);
        f.Add(26, v.Left.Group, v.Right.Form, v.After.Case, v.IsLast ? 1u : 0);
        f.Add(27, v.Left.Group, v.Right.Form, v.After.Case, v.Before.Case + (v.Before.Group << 8));
        f.Add(25, v.Address, v.Right.Form, v.IsLast ? 1u : 0, v.Right2.Case);
    }

    private static void AddInside(in View v, ref FeatureList f)
    {
        f.Add(40, v.Left.Form, v.Right.Form, v.Before.Form);
        f.Add(41, v.Left.Form, v.Right.Form, v.After.Form);
        f.Add(42, v.Left.Form, v.Right.Form, v.Left.Case);
        f.Add(43, v.Left.Form, v.Right.Form, v.After.Form, v.Before.Form);
        f.Add(44, v.After.Form, v.Right.Form);
        f.Add(45, v.Before.Form, v.Right.Form);
    }
}
