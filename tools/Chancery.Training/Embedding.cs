using System.Numerics.Tensors;

namespace Chancery.Training;

/// <summary>The input layer: the word's own vector, the sum of its n-grams' scaled by 1/√count, the sum of its affixes' scaled by 1/√8.</summary>
internal static class Embedding
{
    private static readonly float AffixScale = 1 / MathF.Sqrt(Language.Network.WordFeatures.AffixCount);

    public static void Forward(Network network, Pass pass, MaskRandom? random, DropRates rates)
    {
        var shape = network.Shape;
        if (pass.WordIds.Length < pass.Words) pass.WordIds = new int[pass.Room];
        var at = 0;
        foreach (var sentence in pass.Batch)
            for (var i = 0; i < sentence.Count; i++, at++)
            {
                var id = sentence.Word[i];
                if (random is not null && id != 0 && random.NextDouble() < Hide(network.Targets.WordCounts[id], rates.Word)) id = 0;
                pass.WordIds[at] = id;
                var row = pass.Input.Span.Slice(at * shape.Input, shape.Input);
                network.Words.W.Span.Slice(id * shape.Words, shape.Words).CopyTo(row);
                var grams = row.Slice(shape.Words, shape.Gram);
                var affixes = row[(shape.Words + shape.Gram)..];
                grams.Clear();
                affixes.Clear();
                foreach (var g in sentence.Grams[i]) TensorPrimitives.Add(grams, network.Grams.W.Span.Slice(g * shape.Gram, shape.Gram), grams);
                TensorPrimitives.Multiply(grams, 1 / MathF.Sqrt(sentence.Grams[i].Length), grams);
                foreach (var a in AffixesOf(sentence, i)) TensorPrimitives.Add(affixes, network.Affixes.W.Span.Slice(a * shape.Affix, shape.Affix), affixes);
                TensorPrimitives.Multiply(affixes, AffixScale, affixes);
            }

        if (random is null) return;
        var all = pass.Input.Span[..(pass.Words * shape.Input)];
        random.Mask(pass.InputMask.Span[..all.Length], rates.Input);
        TensorPrimitives.Multiply(all, pass.InputMask.Span[..all.Length], all);
    }

    public static void Backward(Network network, Pass pass, int shard)
    {
        var shape = network.Shape;
        var all = pass.DInput.Span[..(pass.Words * shape.Input)];
        TensorPrimitives.Multiply(all, pass.InputMask.Span[..all.Length], all);
        var at = 0;
        foreach (var sentence in pass.Batch)
            for (var i = 0; i < sentence.Count; i++, at++)
            {
                var row = all.Slice(at * shape.Input, shape.Input);
                Add(network.Words.Gradient(shard, pass.WordIds[at]), row[..shape.Words], 1);
                foreach (var g in sentence.Grams[i]) Add(network.Grams.Gradient(shard, g), row.Slice(shape.Words, shape.Gram), 1 / MathF.Sqrt(sentence.Grams[i].Length));
                foreach (var a in AffixesOf(sentence, i)) Add(network.Affixes.Gradient(shard, a), row[(shape.Words + shape.Gram)..], AffixScale);
            }
    }

    private static ReadOnlySpan<int> AffixesOf(TrainingSentence sentence, int i) =>
        sentence.Affixes.AsSpan(i * Language.Network.WordFeatures.AffixCount, Language.Network.WordFeatures.AffixCount);

    private static double Hide(int count, double rate) => (rate / (rate + count)) + 0.03;

    private static void Add(Span<float> into, ReadOnlySpan<float> x, float scale) => TensorPrimitives.MultiplyAdd(x, scale, into, into);
}
