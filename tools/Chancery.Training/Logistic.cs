using System.Globalization;
using Chancery.Language.Segmenting;

namespace Chancery.Training;

/// <summary>Logistic regression over hashed features by AdaGrad, weights averaged over the steps of the last epochs; the threshold is set where F1 on the watched part is best.</summary>
internal static class Logistic
{
    public static (float[] Weights, float Bias) Train(List<(int[] Features, bool Yes)> examples, List<(int[] Features, bool Yes)> watch, int epochs, int seed)
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
                    var g = gradient + (1e-5f * weights[f]);
                    squares[f] += g * g;
                    weights[f] -= 0.25f * g / (MathF.Sqrt(squares[f]) + 1e-3f);
                }
            }

            if (epoch >= epochs / 2)
                for (var i = 0; i < total.Length; i++) total[i] += weights[i];
        }

        var averaged = total.Select(t => (float)(t / (epochs - (epochs / 2)))).ToArray();
        var scored = watch.Select(e => (Score: Sum(averaged, e.Features), e.Yes)).ToList();
        var best = (F1: 0.0, Bias: 0f);
        for (var bias = -2f; bias <= 2f; bias += 0.1f)
        {
            var f1 = F1(scored, bias);
            if (f1 > best.F1 + 1e-9 || (Math.Abs(f1 - best.F1) < 1e-9 && Math.Abs(bias) < Math.Abs(best.Bias))) best = (f1, bias);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{examples.Count} decisions, watched F1 {100 * best.F1:F2} at bias {best.Bias:F1}, {100 * F1(scored, 0):F2} at 0"));
        return (averaged, best.Bias / 2);
    }

    private static float Sum(float[] weights, int[] features)
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
