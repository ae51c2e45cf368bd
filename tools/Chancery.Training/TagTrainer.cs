using System.Globalization;
using System.Numerics.Tensors;
using Chancery.Language.Models;
using Chancery.Language.Names;
using Chancery.Language.Network;
using Chancery.Language.Segmenting;
using Chancery.Language.Tags;
using Chancery.Language.Words;

namespace Chancery.Training;

/// <summary>
/// Trains the tag model, a log-linear one over pairs of UPOS and XPOS, by AdaGrad; each time a word is seen, a quarter of its features are left out.
/// Features seen less than <see cref="Seldom"/> times are dropped at once, the smallest weights before the last epochs, which settle the rest; what counts is the mean of the weights over those.
/// </summary>
internal sealed class TagTrainer
{
    private const int Epochs = 5;
    private const int PrunedAfter = 3;
    private const int Seldom = 3;

    /// <summary>Times in an epoch, once pruned, that the weights are taken into their mean.</summary>
    private const int Parts = 8;

    private const int Kept = 1_200_000;
    private const double Drop = 0.25;
    private const float Rate = 0.1f;

    /// <summary>Sentences seen once more with masked words.</summary>
    private const double Masked = 0.5;

    /// <summary>Neighbours' tags taken wrong in training, as the network's first choice may be.</summary>
    private const double Wrong = 0.12;

    /// <summary>Times a word is seen that may be masked.</summary>
    private const int SeldomWord = 10;

    /// <summary>What a word's usual tags rest on: times seen.</summary>
    private const int Often = 4;

    /// <summary>What the model's scores count beside the sum of the network's two.</summary>
    private const float Share = 1.6f;

    /// <summary>What the odds of a tag under the word's relation count.</summary>
    private const float RelationShare = 0.25f;

    /// <summary>Added to each count of a pair under a relation, so that nothing is impossible.</summary>
    private const float Unseen = 0.2f;

    private const float Unit = 1 / 24f;

    /// <summary>Classes that a byte of the model file counts.</summary>
    private const int MostPairs = 255;

    private readonly Corpus _corpus;
    private readonly FormGroups _groups;
    private readonly TraitBook _traits;
    private readonly int[] _pairOf;
    private readonly int _pairs;
    private readonly int _width;
    private readonly uint[] _usual;
    private Dictionary<uint, int> _rows = [];

    public TagTrainer(Corpus corpus, FormGroups groups, TraitBook traits)
    {
        (_corpus, _groups, _traits) = (corpus, groups, traits);
        var (pairOf, upos) = Classes.Pairs([.. corpus.Targets.Morphs.Select(m => m.Split('\t'))]);
        (_pairOf, _pairs, _width) = (pairOf, upos.Length, (upos.Length + 15) / 16 * 16);
        if (_pairs > MostPairs) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"the treebanks have {_pairs} pairs of UPOS and XPOS; the model has room for {MostPairs}"));
        _usual = Usual();
    }

    public void Train(int seed, ModelFileWriter writer)
    {
        var random = new Random(seed);
        var examples = _corpus.Learn.Where(s => s.HasTree).SelectMany(s => Examples(s, random)).ToArray();
        CountFeatures(examples);
        var (weights, squares, sum) = (new float[_rows.Count * _width], new float[_rows.Count * _width], new float[_rows.Count * _width]);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            if (epoch == PrunedAfter) Prune(weights);
            random.Shuffle(examples);
            var loss = 0.0;
            for (var part = 0; part < Parts; part++)
            {
                foreach (var example in examples.AsSpan(examples.Length * part / Parts, (examples.Length * (part + 1) / Parts) - (examples.Length * part / Parts)))
                    loss += Learn(example, weights, squares, epoch < PrunedAfter ? Rate : Rate / 2, epoch >= PrunedAfter, random);
                if (epoch >= PrunedAfter) TensorPrimitives.Add(sum, weights, sum);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tags, epoch {epoch + 1}: {loss / Math.Max(1, examples.Sum(e => e.Gold.Length)):F4} a word"));
        }

        TensorPrimitives.Divide(sum, (Epochs - PrunedAfter) * Parts, sum);
        writer.Add<uint>("tags.usual", _usual);
        writer.Add<float>("tags.s", [Unit * Share, RelationShare]);
        writer.Add<float>("tags.rel", Relations());
        SparseWeights.Write(writer, "tags", HashedFeatures.Entries(_rows, sum, _width, _pairs, Unit));
    }

    /// <summary>For each word among the embeddings, its usual tag, the next if it has one, and how firm the first is; 0 for words not seen often.</summary>
    private uint[] Usual()
    {
        var words = _corpus.Targets.Words.Length;
        var counts = new int[words * _width];
        foreach (var sentence in _corpus.Learn.Where(s => s.HasTree))
            for (var i = 0; i < sentence.Count; i++)
                if (sentence.Word[i] > 0 && Pair(sentence, i) is >= 0 and var pair) counts[(sentence.Word[i] * _width) + pair]++;
        var usual = new uint[words];
        for (var w = 1; w < words; w++)
        {
            var row = counts.AsSpan(w * _width, _width);
            var (sum, best) = (TensorPrimitives.Sum<int>(row), TensorPrimitives.IndexOfMax<int>(row));
            if (sum < Often) continue;
            var most = row[best];
            row[best] = 0;
            var next = TensorPrimitives.IndexOfMax<int>(row);
            var firm = most * 20 > sum * 19 ? 2u : most * 10 > sum * 7 ? 1u : 0;
            usual[w] = TagFeatures.Known | (firm << 16) | (row[next] * 12 > sum ? (uint)(next + 1) << 8 : 0) | (uint)(best + 1);
        }

        return usual;
    }

    /// <summary>The logarithm of each pair's probability under each relation.</summary>
    private float[] Relations()
    {
        var table = new float[_corpus.Targets.Labels.Length * _pairs];
        Array.Fill(table, Unseen);
        foreach (var sentence in _corpus.Learn.Where(s => s.HasTree))
            for (var i = 0; i < sentence.Count; i++)
                if (sentence.Label[i] >= 0 && Pair(sentence, i) is >= 0 and var pair) table[(sentence.Label[i] * _pairs) + pair]++;
        for (var at = 0; at < table.Length; at += _pairs)
        {
            var row = table.AsSpan(at, _pairs);
            TensorPrimitives.Divide(row, TensorPrimitives.Sum<float>(row), row);
            TensorPrimitives.Log(row, row);
        }

        return table;
    }

    private int Pair(TrainingSentence sentence, int i) => sentence.Morph[i] is >= 0 and var morph ? _pairOf[morph] : -1;

    /// <summary>A sentence as it is, some with seldom words as if never seen, and a few in lower case or capitals besides.</summary>
    private IEnumerable<Example> Examples(TrainingSentence sentence, Random random)
    {
        var gold = Enumerable.Range(0, sentence.Count).Select(i => Pair(sentence, i)).ToArray();
        yield return new Example(Features(sentence.Forms, sentence, masked: false, gold, random), gold);
        if (random.NextDouble() < Masked) yield return new Example(Features(sentence.Forms, sentence, masked: true, gold, random), gold);
        var draw = random.NextDouble();
        if (draw < 0.02) yield return new Example(Features([.. sentence.Forms.Select(f => f.ToLowerInvariant())], sentence, masked: false, gold, random), gold);
        else if (draw < 0.04) yield return new Example(Features([.. sentence.Forms.Select(f => f.ToUpperInvariant())], sentence, masked: false, gold, random), gold);
    }

    private uint[][] Features(string[] forms, TrainingSentence sentence, bool masked, int[] gold, Random random)
    {
        var rows = sentence.Word;
        var guess = gold.Select(g => (uint)(random.NextDouble() < Wrong ? random.Next(_pairs) : g) + 1).ToArray();
        var words = forms.Select(f => NameGlance.Of(f, _groups, _traits)).ToArray();
        NameGlance.Join(words, _traits);
        var seen = rows.Select(r => _usual[r] != 0).ToArray();
        if (masked) Mask(words, rows, seen, random);
        var usual = words.Select((w, i) => seen[i] ? _usual[rows[i]] : TagFeatures.UsualOfUnseen(w)).ToArray();
        var style = NameFeatures.Style(words);
        var features = new uint[words.Length][];
        for (var i = 0; i < words.Length; i++) TagFeatures.Fill(words, usual, guess, i, style, features[i] = new uint[TagFeatures.Count]);
        return features;
    }

    /// <summary>Half of the words seldom seen lose what is known of them as words, so that the model learns what their look, the word lists and the neighbours say.</summary>
    private void Mask(NameGlance[] words, int[] rows, bool[] seen, Random random)
    {
        for (var i = 0; i < words.Length; i++)
            if (_corpus.Targets.WordCounts[rows[i]] <= SeldomWord && random.NextDouble() < 0.5) (words[i], seen[i]) = (words[i] with { Form = (uint)random.Next() }, false);
    }

    private void CountFeatures(Example[] examples)
    {
        _rows = HashedFeatures.Number(examples.SelectMany(e => e.Features).SelectMany(f => f), Seldom);
        foreach (var example in examples)
            for (var i = 0; i < example.Features.Length; i++) example.Rows[i] = HashedFeatures.Rows(_rows, example.Features[i]);
    }

    private double Learn(Example example, float[] weights, float[] squares, float rate, bool pruned, Random random)
    {
        var (scores, kept, loss) = (new float[_width], new int[TagFeatures.Count], 0.0);
        for (var i = 0; i < example.Gold.Length; i++)
        {
            if (example.Gold[i] < 0) continue;
            var count = 0;
            foreach (var row in example.Rows[i])
                if (random.NextDouble() >= Drop) kept[count++] = row;
            Array.Clear(scores);
            foreach (var row in kept.AsSpan(0, count)) TensorPrimitives.Add(scores, weights.AsSpan(row * _width, _width), scores);
            var gradient = scores.AsSpan(0, _pairs);
            TensorPrimitives.Multiply(gradient, (float)(1 / (1 - Drop)), gradient);
            TensorPrimitives.SoftMax(gradient, gradient);
            loss -= Math.Log(Math.Max(gradient[example.Gold[i]], 1e-9f));
            gradient[example.Gold[i]] -= 1;
            if (gradient[example.Gold[i]] > -0.01f) continue;
            foreach (var row in kept.AsSpan(0, count)) HashedFeatures.Update(weights.AsSpan(row * _width, _width), squares.AsSpan(row * _width, _width), scores, rate, pruned);
        }

        return loss;
    }

    /// <summary>Sets all weights but the largest to nothing.</summary>
    private static void Prune(float[] weights)
    {
        const int Steps = 4096;
        var counts = new int[Steps];
        foreach (var w in weights)
            if (w != 0) counts[Step(w)]++;
        var (step, sum) = (Steps - 1, 0);
        while (step > 0 && sum + counts[step] <= Kept) sum += counts[step--];
        for (var i = 0; i < weights.Length; i++)
            if (Step(weights[i]) <= step) weights[i] = 0;

        static int Step(float w) => Math.Min(Steps - 1, (int)(Math.Abs(w) * 1024));
    }

    /// <summary>Features of each word, their rows, and the pair it has, -1 for none to learn.</summary>
    private sealed record Example(uint[][] Features, int[] Gold)
    {
        public int[][] Rows { get; } = new int[Gold.Length][];
    }
}
