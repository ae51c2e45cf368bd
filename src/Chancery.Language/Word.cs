namespace Chancery.Language;

/// <summary>
/// One syntactic word of an <see cref="Analysis"/>: a view over its arrays, free to make and to copy.
/// A clitic or possessive is a word of its own with its own offsets (<c>does|n't</c>, <c>Iran|'s</c>).
/// </summary>
public readonly struct Word
{
    private readonly Analysis _of;

    internal Word(Analysis of, int index)
    {
        _of = of;
        Index = index;
    }

    /// <summary>The word's place in the analysis.</summary>
    public int Index { get; }

    public Span Span => new(_of.Columns.Start[Index], _of.Columns.End[Index]);

    public int Start => _of.Columns.Start[Index];

    public int End => _of.Columns.End[Index];

    /// <summary>The word as written.</summary>
    public ReadOnlySpan<char> Form => _of.Text.AsSpan(Start, End - Start);

    public string Lemma => _of.Columns.Lemma[Index];

    public Upos Upos => _of.Columns.Upos[Index];

    /// <summary>The Penn Treebank tag.</summary>
    public string Xpos => _of.Columns.Xpos[Index];

    /// <summary>Morphological features in UD order, <c>Number=Plur|Person=3</c>; empty when there are none.</summary>
    public string Feats => _of.Columns.Feats[Index];

    /// <summary>The index of the word this one depends on, -1 for the root of its sentence.</summary>
    public int Head => _of.Columns.Head[Index];

    /// <summary>The relation to the head.</summary>
    public Deprel Relation => _of.Columns.Relation[Index];

    /// <summary>How sure the model is of <see cref="Head"/>: its probability among all possible heads, 0 to 1.</summary>
    public float ArcConfidence => _of.Columns.Confidence[Index];

    public bool IsRoot => Head < 0;

    /// <summary>The word at <see cref="Head"/>; do not ask it of a root.</summary>
    public Word HeadWord => new(_of, Head);

    /// <summary>True when <paramref name="feature"/>, written <c>Name=Value</c>, is among the features.</summary>
    public bool Has(string feature)
    {
        var feats = Feats.AsSpan();
        foreach (var part in feats.Split('|'))
            if (feats[part].SequenceEqual(feature)) return true;
        return false;
    }

    /// <summary>True when the form equals <paramref name="form"/>, letter case aside.</summary>
    public bool FormIs(ReadOnlySpan<char> form) => Form.Equals(form, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{Index} {Form} {Upos.Name()} {Head} {Relation}";
}
