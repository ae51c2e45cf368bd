using System.Runtime.InteropServices;

namespace Chancery.Training;

/// <summary>What both models over hashed features keep alike: a row of weights for each feature seen often enough, moved by AdaGrad (Duchi et al. 2011), rounded at the end.</summary>
internal static class HashedFeatures
{
    /// <summary>Numbers the features seen at least so many times, in the order in which they first come: the same data gives the same rows.</summary>
    public static Dictionary<uint, int> Number(IEnumerable<uint> features, int least)
    {
        var (counts, rows) = (new Dictionary<uint, int>(), new Dictionary<uint, int>());
        foreach (var feature in features) CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        foreach (var (feature, count) in counts)
            if (count >= least) rows[feature] = rows.Count;
        return rows;
    }

    /// <summary>The rows of those of a word's features that have one.</summary>
    public static int[] Rows(Dictionary<uint, int> rows, uint[] features) => [.. features.Select(f => rows.GetValueOrDefault(f, -1)).Where(r => r >= 0)];

    /// <summary>One step down the gradient; once <paramref name="pruned"/>, a weight of nothing stays so.</summary>
    public static void Update(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient, float rate, bool pruned)
    {
        for (var k = 0; k < weights.Length; k++)
        {
            if (gradient[k] == 0 || (pruned && weights[k] == 0)) continue;
            squares[k] += gradient[k] * gradient[k];
            weights[k] -= rate * gradient[k] / (MathF.Sqrt(squares[k]) + 1e-2f);
        }
    }

    /// <summary>Each feature with its weights as whole numbers of <paramref name="unit"/>, those of nothing left out; <paramref name="width"/> floats a row, of which <paramref name="classes"/> count.</summary>
    public static IEnumerable<(uint Feature, (byte Class, sbyte Weight)[] Weights)> Entries(Dictionary<uint, int> rows, float[] weights, int width, int classes, float unit)
    {
        foreach (var (feature, row) in rows)
        {
            var own = Enumerable.Range(0, classes).Select(k => ((byte)k, Rounding.Round(weights[(row * width) + k], unit))).Where(w => w.Item2 != 0).ToArray();
            if (own.Length > 0) yield return (feature, own);
        }
    }
}
