using System.Collections.Immutable;

namespace Chancery.Language;

/// <summary>
/// What the model says of a text: sentences, words with tags and trees, names. Immutable. Offsets are UTF-16 code units into <see cref="Text"/>;
/// words are in text order and lie inside the text, sentences hold whole words, every sentence has exactly one root.
/// </summary>
public sealed class Analysis
{
    private readonly int[] _childStart;
    private readonly int[] _children;

    internal Analysis(string text, WordColumns columns, ImmutableArray<Sentence> sentences, ImmutableArray<NameSpan> names)
    {
        Text = text;
        Columns = columns;
        Sentences = sentences;
        Names = names;
        (_childStart, _children) = ChildrenByHead(columns.Head);
    }

    /// <summary>The analysis of nothing: for a text that is kept but not read.</summary>
    public static Analysis Empty { get; } = FromConllu("");

    public string Text { get; }

    /// <summary>Sentences in text order.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Names in text order, none inside another.</summary>
    public ImmutableArray<NameSpan> Names { get; }

    public int WordCount => Columns.Count;

    internal WordColumns Columns { get; }

    public Word this[int index] =>
        (uint)index < (uint)Columns.Count ? new(this, index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Reads an analysis made elsewhere, or by hand, from CoNLL-U. <see cref="ConlluReader"/> says how text and offsets come about.</summary>
    /// <exception cref="FormatException">The text is not CoNLL-U; the message has the line.</exception>
    public static Analysis FromConllu(string conllu) => ConlluReader.Read(conllu);

    /// <summary>The words that depend on word <paramref name="index"/>, in text order.</summary>
    public ReadOnlySpan<int> Children(int index) =>
        _children.AsSpan(_childStart[index], _childStart[index + 1] - _childStart[index]);

    /// <summary>The index of the sentence that holds word <paramref name="word"/>.</summary>
    public int SentenceOf(int word)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].EndWord > word) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>The index of the word that covers <paramref name="offset"/>, or -1 when that is white space or outside every sentence.</summary>
    public int WordAt(int offset)
    {
        var at = FirstWordEndingAfter(offset);
        return at < WordCount && Columns.Start[at] <= offset ? at : -1;
    }

    /// <summary>The words that share at least one code unit with <paramref name="span"/>, as [first, end).</summary>
    public (int First, int End) WordsIn(Span span)
    {
        var first = FirstWordEndingAfter(span.Start);
        var end = first;
        while (end < WordCount && Columns.Start[end] < span.End) end++;
        return (first, end);
    }

    private int FirstWordEndingAfter(int offset)
    {
        int low = 0, high = WordCount;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Columns.End[middle] > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static (int[] Start, int[] Children) ChildrenByHead(int[] head)
    {
        var start = new int[head.Length + 1];
        foreach (var h in head)
            if (h >= 0) start[h + 1]++;
        for (var i = 0; i < head.Length; i++) start[i + 1] += start[i];
        var next = start.AsSpan(0, head.Length).ToArray();
        var children = new int[start[^1]];
        for (var i = 0; i < head.Length; i++)
            if (head[i] >= 0) children[next[head[i]]++] = i;
        return (start, children);
    }
}
