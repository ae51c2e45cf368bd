using Chancery.Language.Models;
using Chancery.Language.Names;
using Chancery.Language.Tags;

namespace Chancery.Language.Network;

/// <summary>Chooses each word's tags: the pair of UPOS and XPOS best by the network's two heads, the linear model and the word's relation together, then the best features under that pair.</summary>
internal sealed class TagChooser(ModelFile file, Classes classes)
{
    private readonly TagModel _model = new(file, file.Section<ulong>("words.hash").Length, classes.PairUpos.Length, classes.Relations.Length);

    /// <summary>Fills <see cref="Batch.Morphs"/> for one sentence of the batch, from <see cref="Batch.TagScores"/> of so many columns, the glances and the rows.</summary>
    public void Choose(Batch batch, int sentence, int columns)
    {
        var (first, count) = (batch.First[sentence], batch.First[sentence + 1] - batch.First[sentence]);
        ReadOnlySpan<NameGlance> words = batch.Glances.AsSpan(first, count);
        var usual = batch.Usual.AsSpan(first, count);
        for (var i = 0; i < count; i++) usual[i] = _model.Usual(batch.Rows[first + i], words[i]);
        var guess = batch.Guesses.AsSpan(first, count);
        for (var i = 0; i < count; i++) guess[i] = Guess(batch.TagScores.AsSpan((first + i) * columns, columns));
        var style = NameFeatures.Style(words);
        Span<int> sums = stackalloc int[classes.PairUpos.Length];
        for (var i = 0; i < count; i++)
        {
            sums.Clear();
            _model.Add(words, usual, guess, i, style, sums);
            batch.Morphs[first + i] = Best(batch.TagScores.AsSpan((first + i) * columns, columns), sums, _model.Under(batch.Labels[first + i]));
        }
    }

    /// <summary>The pair of the network's own choice, from 1.</summary>
    private uint Guess(ReadOnlySpan<float> scores)
    {
        var morphs = scores.Slice(Classes.MorphAt, classes.PairOf.Length);
        return (uint)classes.PairOf[Floats.IndexOfMax(morphs)] + 1;
    }

    private int Best(ReadOnlySpan<float> scores, ReadOnlySpan<int> sums, ReadOnlySpan<float> relation)
    {
        var upos = scores.Slice(Classes.UposAt, Classes.UposCount);
        var morphs = scores.Slice(Classes.MorphAt, classes.PairOf.Length);
        Span<float> pairs = stackalloc float[sums.Length];
        for (var p = 0; p < pairs.Length; p++) pairs[p] = upos[(int)classes.PairUpos[p]] + (sums[p] * _model.Scale) + relation[p];
        // Whether "that" opens a content clause or a relative one is just what the tree and the linear model do not know; readers of the tags rely on the network's own word.
        if (Floats.IndexOfMax(upos) == (int)Upos.Sconj)
            for (var p = 0; p < pairs.Length; p++)
                if (classes.PairUpos[p] != Upos.Sconj) pairs[p] = float.NegativeInfinity;
        var (best, top) = (0, float.NegativeInfinity);
        for (var m = 0; m < morphs.Length; m++)
        {
            var score = morphs[m] + pairs[classes.PairOf[m]];
            if (score > top) (best, top) = (m, score);
        }

        return best;
    }
}
