using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Chancery.Language.Models;
using Chancery.Language.Names;
using Chancery.Language.Segmenting;
using Chancery.Language.Tags;
using Chancery.Language.Words;

namespace Chancery.Training;

/// <summary>
/// Trains the name model, a linear-chain conditional random field (Lafferty et al. 2001), by AdaGrad; each time a word is seen, three features in ten are left out,
/// so that the model does not lean on the names themselves. Features seen once are dropped at once, the smallest weights half way; those left are averaged over the later epochs.
/// </summary>
internal sealed class NameTrainer
{
    private const int Classes = NameDecoder.Classes;
    private const int Epochs = 6;
    private const int PrunedAfter = 3;
    private const int Seldom = 2;
    private const int Kept = 300_000;
    private const double Drop = 0.3;
    private const float Rate = 0.1f;

    /// <summary>Sentences seen once more with hidden words.</summary>
    private const double Masked = 0.5;

    /// <summary>Times a word is seen that may be hidden; words of names always may.</summary>
    private const int SeldomWord = 10;

    /// <summary>What the network's own scores count beside this model's.</summary>
    private const float NetworkShare = 0.45f;

    /// <summary>What a word outside names is held back by: both models alone find too few.</summary>
    private const float OutsideMargin = 1;

    /// <summary>The same where no file marks names: none is found.</summary>
    private const float Unnamed = -1000;

    private const float Unit = 1 / 32f;

    /// <summary>Sentences taken for a text where no document is marked.</summary>
    private const int Passage = 20;

    private readonly float[] _steps = new float[Classes * Classes];
    private readonly float[] _stepSquares = new float[Classes * Classes];
    private Dictionary<uint, int> _rows = [];
    private readonly Dictionary<uint, int> _seen = [];
    private readonly FormGroups _groups;
    private readonly TraitBook _traits;
    private float[] _weights = [];
    private float[] _squares = [];

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
        TrainingSentence[] named = [.. sentences.Where(s => s.Name[0] >= 0)];
        foreach (var form in named.SelectMany(s => s.Forms)) CollectionsMarshal.GetValueRefOrAddDefault(_seen, TraitBook.Key(form), out _)++;
        var examples = Documents(named).SelectMany(d => Examples(d, random)).ToArray();
        CountFeatures(examples);
        var (sum, stepSum) = (new float[_weights.Length], new float[_steps.Length]);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            if (epoch == PrunedAfter) Prune();
            random.Shuffle(examples);
            var loss = examples.Sum(e => Learn(e, epoch >= PrunedAfter, random));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"names, epoch {epoch + 1}: {loss / examples.Length:F4} a sentence"));
            if (epoch < PrunedAfter) continue;
            TensorPrimitives.Add(sum, _weights, sum);
            TensorPrimitives.Add(stepSum, _steps, stepSum);
        }

        TensorPrimitives.Divide(sum, Epochs - PrunedAfter, sum);
        TensorPrimitives.Divide(stepSum, Epochs - PrunedAfter, stepSum);
        SparseWeights.Write(writer, "names", HashedFeatures.Entries(_rows, sum, Classes, Classes, Unit));
        writer.Add<float>("names.t", stepSum);
        writer.Add<float>("names.s", [Unit, NetworkShare, examples.Length == 0 ? Unnamed : OutsideMargin]);
    }

    /// <summary>The sentences by document; where the source marks none, <see cref="Passage"/> at a time.</summary>
    private static IEnumerable<List<TrainingSentence>> Documents(TrainingSentence[] sentences)
    {
        var document = new List<TrainingSentence>();
        foreach (var sentence in sentences)
        {
            if (document.Count > 0 && (document[0].Document != sentence.Document || (sentence.Document.Length == 0 && document.Count == Passage)))
            {
                yield return document;
                document = [];
            }

            document.Add(sentence);
        }

        if (document.Count > 0) yield return document;
    }

    private IEnumerable<Example> Examples(List<TrainingSentence> document, Random random)
    {
        var (words, elsewhere) = (document.ConvertAll(s => Glances(s.Forms)), new Elsewhere());
        foreach (var sentence in words) elsewhere.Count(sentence);
        foreach (var sentence in words) elsewhere.Note(sentence);
        return document.Zip(words).SelectMany(s => Examples(s.First, s.Second, random));
    }

    /// <summary>A sentence as it is, some with names and seldom words as if never seen, and a few in lower case or capitals besides.</summary>
    private IEnumerable<Example> Examples(TrainingSentence sentence, NameGlance[] words, Random random)
    {
        yield return Make(sentence, words);
        if (random.NextDouble() < Masked) yield return Make(sentence, Mask(words, sentence, random));
        var draw = random.NextDouble();
        if (draw < 0.06) yield return Make(sentence, Glances(sentence.Forms.Select(f => f.ToLowerInvariant())));
        else if (draw < 0.09) yield return Make(sentence, Glances(sentence.Forms.Select(f => f.ToUpperInvariant())));
    }

    private NameGlance[] Glances(IEnumerable<string> forms)
    {
        var words = forms.Select(f => NameGlance.Of(f, _groups, _traits)).ToArray();
        NameGlance.Join(words, _traits);
        return words;
    }

    private static Example Make(TrainingSentence sentence, NameGlance[] words)
    {
        var style = NameFeatures.Style(words);
        var features = new uint[words.Length][];
        Span<uint> room = stackalloc uint[NameFeatureList.Room];
        for (var i = 0; i < words.Length; i++)
        {
            var list = new NameFeatureList(room);
            NameFeatures.Add(words, i, style, ref list);
            features[i] = list.Features.ToArray();
        }

        return new Example(features, [.. sentence.Name.Select(n => n == 0 && sentence.NamesLackGroups ? 0b1_1000_0001 : 1 << n)]);
    }

    /// <summary>Half of the names and of the seldom words lose their forms, so that the model learns what their look, the word lists and the neighbours say.</summary>
    private NameGlance[] Mask(NameGlance[] words, TrainingSentence sentence, Random random) =>
        [.. words.Select((w, i) => (sentence.Name[i] > 0 || _seen.GetValueOrDefault(w.Form) <= SeldomWord) && random.NextDouble() < 0.5 ? w with { Form = (uint)random.Next() } : w)];

    private void CountFeatures(Example[] examples)
    {
        _rows = HashedFeatures.Number(examples.SelectMany(e => e.Features).SelectMany(f => f), Seldom);
        foreach (var example in examples)
            for (var i = 0; i < example.Features.Length; i++) example.Rows[i] = HashedFeatures.Rows(_rows, example.Features[i]);
        (_weights, _squares) = (new float[_rows.Count * Classes], new float[_rows.Count * Classes]);
    }

    private double Learn(Example example, bool pruned, Random random)
    {
        var n = example.Allowed.Length;
        var kept = example.Rows.Select(all => all.Where(_ => random.NextDouble() >= Drop).ToArray()).ToArray();
        var scores = new double[n * Classes];
        for (var i = 0; i < n; i++)
            foreach (var row in kept[i])
                for (var c = 0; c < Classes; c++) scores[(i * Classes) + c] += _weights[(row * Classes) + c] / (1 - Drop);
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
            foreach (var row in kept[i]) HashedFeatures.Update(_weights.AsSpan(row * Classes, Classes), _squares.AsSpan(row * Classes, Classes), gradient, Rate, pruned);
        }

        TensorPrimitives.Subtract(steps, goldSteps, steps);
        HashedFeatures.Update(_steps, _stepSquares, [.. steps.Select(s => (float)s)], Rate, pruned: false);
        return total - right;
    }

    /// <summary>Sets all weights but the largest to nothing.</summary>
    private void Prune()
    {
        float[] sizes = [.. _weights.Where(w => w != 0).Select(Math.Abs).Order()];
        if (sizes.Length <= Kept) return;
        var least = sizes[^Kept];
        foreach (ref var w in _weights.AsSpan())
            if (Math.Abs(w) < least) w = 0;
    }

    /// <summary>Features of each word, their rows, and a bit for each class that it may have.</summary>
    private sealed record Example(uint[][] Features, int[] Allowed)
    {
        public int[][] Rows { get; } = new int[Allowed.Length][];
    }
}
