using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;

namespace Chancery.Training;

/// <summary>
/// Trains with Adam, a short warm-up and a cosine down to nothing. Each batch is cut into two shards, one a thread, whose gradients are added in a fixed
/// order: the same seed gives the same weights on the same kind of machine.
/// </summary>
internal sealed class Trainer(Network network, Corpus corpus, Settings settings)
{
    private const int Shards = 2;
    private readonly Pass[] _passes = [.. Enumerable.Range(0, Shards).Select(_ => new Pass(network.Shape, network.Targets, settings.BatchWords + 400))];
    private readonly List<Parameter> _parameters = [.. network.Parameters];
    private readonly Augmenter _augmenter = new(corpus);
    private int _step;

    public void Run(Action<int> afterEpoch)
    {
        var random = new Random(settings.Seed);
        var clock = Stopwatch.StartNew();
        var steps = 0;
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            var batches = Batches(random);
            if (steps == 0) steps = batches.Count * settings.Epochs;
            var (arc, label, tag, name, words) = (0.0, 0.0, 0.0, 0.0, 0);
            foreach (var batch in batches)
            {
                Step(batch, steps);
                foreach (var pass in _passes)
                    (arc, label, tag, name, words) = (arc + pass.ArcLoss, label + pass.LabelLoss, tag + pass.TagLoss, name + pass.NameLoss, words + pass.Words);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"epoch {epoch + 1} {clock.Elapsed.TotalSeconds:F0}s words {words} arc {arc / words:F4} label {label / words:F4} tags {tag / words:F4} names {name / words:F4} | {Watcher.Score(network, _passes[0], corpus.Watch)}"));
            afterEpoch(epoch + 1);
        }
    }

    private List<List<TrainingSentence>> Batches(Random random)
    {
        var sentences = new List<TrainingSentence>(corpus.Learn.Count);
        foreach (var sentence in corpus.Learn) sentences.Add(sentence);
        for (var i = 0; i < corpus.LearnRaw.Count; i++)
            if (_augmenter.Change(corpus.LearnRaw[i], random) is { } changed) sentences[i] = changed;
        var order = sentences.ToArray();
        random.Shuffle(order);
        var batches = new List<List<TrainingSentence>>();
        var words = settings.BatchWords;
        foreach (var sentence in order)
        {
            if (sentence.Count > settings.BatchWords / 2) continue;
            if (words + sentence.Count > settings.BatchWords)
            {
                batches.Add([]);
                words = 0;
            }

            batches[^1].Add(sentence);
            words += sentence.Count;
        }

        return batches;
    }

    private void Step(List<TrainingSentence> batch, int steps)
    {
        _step++;
        var total = batch.Sum(s => s.Count);
        foreach (var pass in _passes) pass.Batch.Clear();
        var words = new int[Shards];
        foreach (var sentence in batch)
        {
            var shard = words[1] < words[0] ? 1 : 0;
            _passes[shard].Batch.Add(sentence);
            words[shard] += sentence.Count;
        }

        Parallel.For(0, Shards, shard =>
        {
            var random = new MaskRandom((ulong)(((settings.Seed * 1_000_003L) + _step) * Shards) + (ulong)shard);
            network.Forward(_passes[shard], random, settings.Drop);
            Heads.Loss(network, _passes[shard], shard, 1f / total, random, settings.Drop, settings.Weights);
            network.Backward(_passes[shard], shard);
        });
        var rate = settings.Rate * Math.Min(1, _step / 200.0) * 0.5 * (1 + Math.Cos(Math.PI * Math.Min(1, (double)_step / steps)));
        Update((float)Math.Max(rate, settings.Rate * 0.005));
    }

    private void Update(float rate)
    {
        var norms = new double[_parameters.Count];
        Parallel.For(0, _parameters.Count, new ParallelOptions { MaxDegreeOfParallelism = Shards }, i =>
        {
            var gradient = _parameters[i].G[0].Span;
            for (var s = 1; s < Shards; s++)
            {
                TensorPrimitives.Add(gradient, _parameters[i].G[s].Span, gradient);
                _parameters[i].G[s].Span.Clear();
            }

            norms[i] = TensorPrimitives.SumOfSquares<float>(gradient);
        });
        var norm = Math.Sqrt(norms.Sum());
        var clip = (float)Math.Min(1, settings.Clip / Math.Max(norm, 1e-9));
        var adam = new Adam(rate, _step, settings.Decay);
        Parallel.For(0, _parameters.Count, new ParallelOptions { MaxDegreeOfParallelism = Shards }, i =>
        {
            var p = _parameters[i];
            adam.Apply(p.W.Span, p.G[0].Span, p.M, p.V, clip);
        });
        foreach (var table in network.Tables)
        {
            var touched = table.Gather();
            Parallel.For(0, Shards, s =>
            {
                for (var k = s; k < touched.Count; k += Shards)
                {
                    var at = touched[k] * table.Width;
                    adam.Apply(table.W.Data.AsSpan(at, table.Width), table.G[0].Data.AsSpan(at, table.Width), table.M.AsSpan(at, table.Width), table.V.AsSpan(at, table.Width), clip);
                }
            });
            touched.Clear();
        }
    }
}
