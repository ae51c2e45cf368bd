using Chancery.Language.Names;

namespace Chancery.Training;

/// <summary>The forward-backward sums of a chain of name classes, each word's scaled to one.</summary>
internal static class Chain
{
    private const int Classes = NameDecoder.Classes;

    /// <summary>
    /// Probabilities of each word's classes, expected counts of each step between classes, and the logarithm of the sum over all sequences,
    /// or over those whose classes <paramref name="allowed"/> has a bit for.
    /// </summary>
    public static (double[] Words, double[] Steps, double Total) Run(double[] scores, float[] steps, int n, int[]? allowed)
    {
        var (forward, backward, node) = (new double[n * Classes], new double[n * Classes], new double[n * Classes]);
        var step = Array.ConvertAll(steps, s => Math.Exp(s));
        var total = 0.0;
        for (var i = 0; i < n; i++)
        {
            var top = scores.AsSpan(i * Classes, Classes).ToArray().Max();
            for (var c = 0; c < Classes; c++)
            {
                var may = (allowed is null || ((allowed[i] >> c) & 1) != 0) && (i > 0 || c == 0 || c % 2 == 1);
                node[(i * Classes) + c] = may ? Math.Exp(scores[(i * Classes) + c] - top) : 0;
                var before = i == 0 ? 1 : 0.0;
                for (var a = 0; i > 0 && a < Classes; a++) before += forward[((i - 1) * Classes) + a] * step[(a * Classes) + c];
                forward[(i * Classes) + c] = before * node[(i * Classes) + c];
            }

            total += Scale(forward.AsSpan(i * Classes, Classes)) + top;
        }

        Array.Fill(backward, 1, (n - 1) * Classes, Classes);
        for (var i = n - 2; i >= 0; i--)
        {
            for (var a = 0; a < Classes; a++)
                for (var c = 0; c < Classes; c++) backward[(i * Classes) + a] += step[(a * Classes) + c] * node[((i + 1) * Classes) + c] * backward[((i + 1) * Classes) + c];
            Scale(backward.AsSpan(i * Classes, Classes));
        }

        var counts = Steps(forward, backward, node, step, n);
        for (var k = 0; k < forward.Length; k++) forward[k] *= backward[k];
        for (var i = 0; i < n; i++) Scale(forward.AsSpan(i * Classes, Classes));
        return (forward, counts, total);
    }

    private static double[] Steps(double[] forward, double[] backward, double[] node, double[] step, int n)
    {
        var counts = new double[Classes * Classes];
        var pair = new double[Classes * Classes];
        for (var i = 1; i < n; i++)
        {
            for (var a = 0; a < Classes; a++)
                for (var c = 0; c < Classes; c++)
                    pair[(a * Classes) + c] = forward[((i - 1) * Classes) + a] * step[(a * Classes) + c] * node[(i * Classes) + c] * backward[(i * Classes) + c];
            Scale(pair);
            for (var k = 0; k < pair.Length; k++) counts[k] += pair[k];
        }

        return counts;
    }

    /// <summary>Scales to a sum of one; the logarithm of the sum it had.</summary>
    private static double Scale(Span<double> values)
    {
        var sum = 0.0;
        foreach (var v in values) sum += v;
        foreach (ref var v in values) v /= sum;
        return Math.Log(sum);
    }
}
