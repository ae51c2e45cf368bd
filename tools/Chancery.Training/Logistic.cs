using System.Globalization;
using Chancery.Language.Segmenting;

namespace Chancery.Training;

/// <summary>Logistic regression over hashed features by AdaGrad, weights averaged over the steps of the last epochs.</summary>
internal static class Logistic
{
    private const float Rate = 0.1f;
    private const float L2 = 1e-5f;

    public static float[] Train(List<(int[] Features, bool Yes)> examples, int epochs, int seed)
    {
        var (weights, squares) = (new float[LinearModel.Size], new float[LinearModel.Size]);
        var total = new double[LinearModel.Size];
        var order = examples.ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var (features, yes) in order)
            {
                var score = Sum(weights, features);
                var gradient = (float)((1 / (1 + Math.Exp(-score))) - (yes ? 1 : 0));
                if (Math.Abs(gradient) < 1e-3) continue;
                foreach (var f in features)
                {
                    var g = gradient + (L2 * weights[f]);
                    squares[f] += g * g;
                    weights[f] -= Rate * g / (MathF.Sqrt(squares[f]) + 1e-3f);
                }
            }

            if (epoch >= epochs / 2)
                for (var i = 0; i < total.Length; i++) total[i] += weights[i];
        }

        return [.. total.Select(t => (float)(t / (epochs - (epochs / 2))))];
    }

    /// <summary>What to add to the score so that F1 is best on examples not trained on.</summary>
    public static float Threshold(List<(float Score, bool Yes)> watched)
    {
        var best = (F1: 0.0, Bias: 0f);
        for (var bias = -2f; bias <= 2f; bias += 0.1f)
        {
            var f1 = F1(watched, bias);
            if (f1 > best.F1 + 1e-9 || (Math.Abs(f1 - best.F1) < 1e-9 && Math.Abs(bias) < Math.Abs(best.Bias))) best = (f1, bias);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watched.Count} decisions watched, F1 {100 * best.F1:F2} at bias {best.Bias:F1}, {100 * F1(watched, 0):F2} at 0"));
        return best.Bias;
    }

    public static float Sum(float[] weights, int[] features)
    {
        var sum = 0f;
        foreach (var f in features) sum += weights[f];
        return sum;
    }

    private static double F1(List<(float Score, bool Yes)> scored, float bias)
    {
        var right = scored.Count(s => s.Yes && s.Score + bias > 0);
        return 2.0 * right / Math.Max(1, scored.Count(s => s.Yes) + scored.Count(s => s.Score + bias > 0));
    }
}
