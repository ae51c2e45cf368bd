using System.Globalization;
using System.Numerics.Tensors;
using Chancery.Language.Models;
using Chancery.Language.Names;
using Chancery.Language.Segmenting;
using Chancery.Language.Words;

namespace Chancery.Training;

/// <summary>
/// Trains the name model, a linear-chain conditional random field (Lafferty et al. 2001), by AdaGrad; each time a word is seen, three features in ten are left out,
/// so that the model does not lean on the names themselves. Weights are averaged over the later epochs.
/// </summary>
internal sealed class NameTrainer
{
    private const int Classes = NameDecoder.Classes;
    private const int Epochs = 6;
    private const double Drop = 0.3;
    private const float Rate = 0.1f;

    /// <summary>What the network's own scores count beside this model's.</summary>
    private const float NetworkShare = 0.45f;

    /// <summary>What a word outside names is held back by: both models alone find too few.</summary>
    private const float OutsideMargin = 1;

    /// <summary>The same where no file marks names: none is found.</summary>
    private const float Unnamed = -1000;

    private readonly float[] _weights = new float[LinearModel.Size * Classes];
    private readonly float[] _squares = new float[LinearModel.Size * Classes];
    private readonly float[] _steps = new float[Classes * Classes];
    private readonly float[] _stepSquares = new float[Classes * Classes];
    private readonly FormGroups _groups;
    private readonly TraitBook _traits;

    public NameTrainer(FormGroups groups, TraitBook traits)
    {
        (_groups, _traits) = (groups, traits);
        for (var a = 0; a < Classes; a++)
            for (var b = 0; b < Classes; b++)
                if (b > 0 && b % 2 == 0 && a != b && a != b - 1) _steps[(a * Classes) + b] = float.NegativeInfinity;
    }

    public void Train(IReadOnlyList<TrainingSentence> sentences, int seed, ModelFileWriter writer)
    {
        var random = new Random(seed);
        var examples = sentences.Where(s => s.Name[0] >= 0).SelectMany(s => Examples(s, random)).ToArray();
        var (sum, stepSum) = (new float[_weights.Length], new float[_steps.Length]);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            var loss = examples.Sum(e => Learn(e, random));
            if (epoch >= Epochs / 2)
            {
                TensorPrimitives.Add(sum, _weights, sum);
                TensorPrimitives.Add(stepSum, _steps, stepSum);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"names, epoch {epoch + 1}: {loss / examples.Length:F4} a sentence"));
        }

        TensorPrimitives.Divide(sum, Epochs - (Epochs / 2), sum);
        TensorPrimitives.Divide(stepSum, Epochs - (Epochs / 2), stepSum);
        var scale = Rounding.Scale(sum);
        writer.Add<sbyte>("names.w", [.. sum.Select(w => Rounding.Round(w, scale))]);
        writer.Add<float>("names.t", stepSum);
        writer.Add<float>("names.s", [scale, NetworkShare, examples.Length == 0 ? Unnamed : OutsideMargin]);
    }

    /// <summary>A sentence as it is, and a few in lower case or capitals besides.</summary>
    private IEnumerable<Example> Examples(TrainingSentence sentence, Random random)
    {
        yield return Make(sentence, sentence.Forms);
        var draw = random.NextDouble();
        if (draw < 0.06) yield return Make(sentence, [.. sentence.Forms.Select(f => f.ToLowerInvariant())]);
        else if (draw < 0.09) yield return Make(sentence, [.. sentence.Forms.Select(f => f.ToUpperInvariant())]);
    }

    private Example Make(TrainingSentence sentence, string[] forms)
    {
        var words = forms.Select(f => NameGlance.Of(f, _groups, _traits)).ToArray();
        NameGlance.Join(words, _traits);
        var style = NameFeatures.Style(words);
        var features = new int[words.Length][];
        Span<int> room = stackalloc int[FeatureList.Room];
        for (var i = 0; i < words.Length; i++)
        {
            var list = new FeatureList(room);
            NameFeatures.Add(words, i, style, ref list);
            features[i] = list.Features.ToArray();
        }

        return new Example(features, [.. sentence.Name.Select(n => n == 0 && sentence.NamesLackGroups ? 0b1_1000_0001 : 1 << n)]);
    }

    private double Learn(Example example, Random random)
    {
        var n = example.Allowed.Length;
        var kept = example.Features.Select(all => all.Where(_ => random.NextDouble() >= Drop).ToArray()).ToArray();
        var scores = new double[n * Classes];
        for (var i = 0; i < n; i++)
            foreach (var f in kept[i])
                for (var c = 0; c < Classes; c++) scores[(i * Classes) + c] += _weights[(f * Classes) + c] / (1 - Drop);
        var (model, steps, total) = Chain.Run(scores, _steps, n, null);
        var (gold, goldSteps, right) = Chain.Run(scores, _steps, n, example.Allowed);
        Span<float> gradient = stackalloc float[Classes];
        for (var i = 0; i < n; i++)
        {
            var any = false;
            for (var c = 0; c < Classes; c++)
            {
                gradient[c] = (float)(model[(i * Classes) + c] - gold[(i * Classes) + c]);
                any |= Math.Abs(gradient[c]) > 1e-3f;
            }

            if (!any) continue;
            foreach (var f in kept[i]) Update(_weights.AsSpan(f * Classes, Classes), _squares.AsSpan(f * Classes, Classes), gradient);
        }

        TensorPrimitives.Subtract(steps, goldSteps, steps);
        Update(_steps, _stepSquares, [.. steps.Select(s => (float)s)]);
        return total - right;
    }

    private static void Update(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient)
    {
        for (var k = 0; k < weights.Length; k++)
        {
            if (gradient[k] == 0) continue;
            squares[k] += gradient[k] * gradient[k];
            weights[k] -= Rate * gradient[k] / (MathF.Sqrt(squares[k]) + 1e-2f);
        }
    }

    /// <summary>Features of each word, and a bit for each class that it may have.</summary>
    private sealed record Example(int[][] Features, int[] Allowed);
}
