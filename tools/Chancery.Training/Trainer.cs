using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;

namespace Chancery.Training;

/// <summary>
/// Trains with Adam, a short warm-up and a cosine down to nothing. Each batch is cut into two shards, one a thread, whose gradients are added in a fixed
/// order: the same seed gives the same weights on the same kind of machine.
/// </summary>
internal sealed class Trainer
{
    private const int Shards = 2;
    private readonly Network _network;
    private readonly Corpus _corpus;
    private readonly Settings _settings;
    private readonly Pass[] _passes;
    private readonly List<Parameter> _parameters;
    private readonly Augmenter _augmenter;
    private int _step;

    /// <summary>Begins a stage on the weights as they are; Adam's moments start at nothing.</summary>
    public Trainer(Network network, Corpus corpus, Settings settings)
    {
        (_network, _corpus, _settings) = (network, corpus, settings);
        _passes = [.. Enumerable.Range(0, Shards).Select(_ => new Pass(network.Shape, network.Targets, settings.BatchWords + 400))];
        _parameters = [.. network.Parameters];
        _augmenter = new Augmenter(corpus);
        foreach (var moments in _parameters.SelectMany(p => new[] { p.M, p.V }).Concat(network.Tables.SelectMany(t => new[] { t.M, t.V }))) Array.Clear(moments);
    }

    public void Run(Action<int> afterEpoch)
    {
        var random = new Random(_settings.Stream);
        var clock = Stopwatch.StartNew();
        var steps = 0;
        var average = _settings.Average > 0 ? new Average(_network, _settings.Average) : null;
        for (var epoch = 0; epoch < _settings.Epochs; epoch++)
        {
            var batches = Batches(random);
            if (steps == 0) steps = batches.Count * _settings.Schedule;
            var (arc, label, tag, name, words) = (0.0, 0.0, 0.0, 0.0, 0);
            foreach (var batch in batches)
            {
                Step(batch, steps);
                average?.Take();
                foreach (var pass in _passes)
                    (arc, label, tag, name, words) = (arc + pass.ArcLoss, label + pass.LabelLoss, tag + pass.TagLoss, name + pass.NameLoss, words + pass.Words);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"epoch {epoch + 1} {clock.Elapsed.TotalSeconds:F0}s words {words} arc {arc / words:F4} label {label / words:F4} tags {tag / words:F4} names {name / words:F4} | {Watcher.Score(_network, _passes[0], _corpus.Watch)}"));
            average?.Exchange();
            if (average is not null) Console.WriteLine("  mean of the weights | " + Watcher.Score(_network, _passes[0], _corpus.Watch));
            afterEpoch(epoch + 1);
            if (epoch < _settings.Epochs - 1) average?.Exchange();
        }
    }

    private List<List<TrainingSentence>> Batches(Random random)
    {
        var sentences = new List<TrainingSentence>(_corpus.Learn.Count);
        foreach (var sentence in _corpus.Learn) sentences.Add(sentence);
        for (var i = 0; i < _corpus.LearnRaw.Count; i++)
            if (_augmenter.Change(_corpus.LearnRaw[i], random) is { } changed) sentences[i] = changed;
        if (_settings.Own) sentences.AddRange(_corpus.Own);
        var order = sentences.ToArray();
        random.Shuffle(order);
        var batches = new List<List<TrainingSentence>>();
        var words = _settings.BatchWords;
        foreach (var sentence in order)
        {
            if (sentence.Count > _settings.BatchWords / 2) continue;
            if (words + sentence.Count > _settings.BatchWords)
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
            var random = new MaskRandom((ulong)(((_settings.Stream * 1_000_003L) + _step) * Shards) + (ulong)shard);
            _network.Forward(_passes[shard], random, _settings.Drop);
            Heads.Loss(_network, _passes[shard], shard, 1f / total, random, _settings.Drop, _settings.Weights);
            _network.Backward(_passes[shard], shard);
        });
        var rate = _settings.Rate * Math.Min(1, _step / Math.Min(200.0, 1 + (steps / 10))) * 0.5 * (1 + Math.Cos(Math.PI * Math.Min(1, (double)_step / steps)));
        Update((float)Math.Max(rate, _settings.Rate * 0.005));
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
        var clip = (float)Math.Min(1, _settings.Clip / Math.Max(norm, 1e-9));
        var adam = new Adam(rate, _step, _settings.Decay);
        Parallel.For(0, _parameters.Count, new ParallelOptions { MaxDegreeOfParallelism = Shards }, i =>
        {
            var p = _parameters[i];
            adam.Apply(p.W.Span, p.G[0].Span, p.M, p.V, clip);
        });
        foreach (var table in _network.Tables)
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
