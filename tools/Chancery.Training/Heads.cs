using System.Numerics.Tensors;

namespace Chancery.Training;

/// <summary>Losses of arcs, labels, tags and names over a pass, with their gradients down to the projection.</summary>
internal static unsafe class Heads
{
    public static void Loss(Network network, Pass pass, int shard, float scale, MaskRandom random, DropRates rates, LossWeights weights)
    {
        pass.DProjection.Span[..(pass.Words * network.Shape.Projection)].Clear();
        (pass.ArcLoss, pass.LabelLoss, pass.TagLoss, pass.NameLoss) = (0, 0, 0, 0);
        Arcs(network, pass, shard, scale * weights.Arc);
        Labels(network, pass, shard, scale * weights.Label);
        Tags(network, pass, shard, scale, weights);
    }

    /// <summary>Scores of every head for word <paramref name="i"/> of a sentence: place 0 is the root, j+1 word j.</summary>
    public static void ScoreHeads(Network network, Pass pass, int first, int count, int i, Span<float> scores)
    {
        var shape = network.Shape;
        var turned = pass.Turned.Span.Slice((first + i) * shape.Arc, shape.Arc);
        scores[0] = TensorPrimitives.Dot(turned, network.Root.W.Span[..shape.Arc]);
        for (var j = 0; j < count; j++) scores[j + 1] = TensorPrimitives.Dot(turned, ArcHead(network, pass.Projection, first + j));
        scores[i + 1] = float.NegativeInfinity;
    }

    public static void Turn(Network network, Pass pass) =>
        Network.Affine(pass, pass.Projection, network.Shape.Arc, network.Arc, network.ArcBias, pass.Turned, network.At.ArcDep, network.Shape.Projection);

    /// <summary>The hidden layer of the labels for word <paramref name="at"/> under <paramref name="head"/> (-1 root), rectified.</summary>
    public static void LabelHidden(Network network, Pass pass, int at, int head, Span<float> into)
    {
        var shape = network.Shape;
        var dep = pass.Projection.Span.Slice((at * shape.Projection) + network.At.LabelDep, shape.Label);
        TensorPrimitives.Add(dep, LabelHead(network, pass, head), into);
        TensorPrimitives.Max(into, 0f, into);
    }

    private static void Arcs(Network network, Pass pass, int shard, float scale)
    {
        var shape = network.Shape;
        Turn(network, pass);
        pass.DTurned.Span[..(pass.Words * shape.Arc)].Clear();
        var scores = new float[pass.Room + 1];
        for (var s = 0; s < pass.Sentences; s++)
        {
            var (first, count) = (pass.First[s], pass.Batch[s].Count);
            if (!pass.Batch[s].HasTree) continue;
            for (var i = 0; i < count; i++)
            {
                var row = scores.AsSpan(0, count + 1);
                ScoreHeads(network, pass, first, count, i, row);
                pass.ArcLoss += Softmax(row, pass.Batch[s].Head[i] + 1, scale);
                var turned = pass.Turned.Span.Slice((first + i) * shape.Arc, shape.Arc);
                var dturned = pass.DTurned.Span.Slice((first + i) * shape.Arc, shape.Arc);
                for (var j = 0; j <= count; j++)
                {
                    if (MathF.Abs(row[j]) < scale * 1e-4f) continue;
                    var head = j == 0 ? network.Root.W.Span[..shape.Arc] : ArcHead(network, pass.Projection, first + j - 1);
                    var dhead = j == 0 ? network.Root.G[shard].Span[..shape.Arc] : ArcHead(network, pass.DProjection, first + j - 1);
                    TensorPrimitives.MultiplyAdd(head, row[j], dturned, dturned);
                    TensorPrimitives.MultiplyAdd(turned, row[j], dhead, dhead);
                }
            }
        }

        Network.BackAffine(pass, shard, pass.Projection, shape.Arc, network.Arc, network.ArcBias, pass.DTurned, pass.DProjection, network.At.ArcDep, shape.Projection);
    }

    private static void Labels(Network network, Pass pass, int shard, float scale)
    {
        var shape = network.Shape;
        var width = network.Targets.LabelColumns;
        for (var s = 0; s < pass.Sentences; s++)
            for (var i = 0; i < pass.Batch[s].Count; i++)
            {
                var at = pass.First[s] + i;
                var hidden = pass.Label.Span.Slice(at * shape.Label, shape.Label);
                var head = pass.Batch[s].Head[i];
                LabelHidden(network, pass, at, head < 0 ? -1 : pass.First[s] + head, hidden);
                TensorPrimitives.Multiply(hidden, ZMask(network, pass, at), hidden);
            }

        Network.Affine(pass, pass.Label, shape.Label, network.Label, network.LabelBias, pass.LabelOut);
        for (var s = 0; s < pass.Sentences; s++)
            for (var i = 0; i < pass.Batch[s].Count; i++)
            {
                var row = pass.LabelOut.Span.Slice((pass.First[s] + i) * width, width);
                pass.LabelLoss += pass.Batch[s].Label[i] >= 0 ? Softmax(row[..network.Targets.Labels.Length], pass.Batch[s].Label[i], scale) : Clear(row);
                row[network.Targets.Labels.Length..].Clear();
            }

        Network.BackAffine(pass, shard, pass.Label, shape.Label, network.Label, network.LabelBias, pass.LabelOut, pass.DLabel);
        for (var s = 0; s < pass.Sentences; s++)
            for (var i = 0; i < pass.Batch[s].Count; i++) BackLabel(network, pass, shard, pass.First[s] + i, pass.Batch[s].Head[i] < 0 ? -1 : pass.First[s] + pass.Batch[s].Head[i]);
    }

    private static void BackLabel(Network network, Pass pass, int shard, int at, int head)
    {
        var shape = network.Shape;
        var hidden = pass.Label.Span.Slice(at * shape.Label, shape.Label);
        var d = pass.DLabel.Span.Slice(at * shape.Label, shape.Label);
        var mask = ZMask(network, pass, at);
        for (var k = 0; k < d.Length; k++) d[k] = hidden[k] > 0 ? d[k] * mask[k] : 0;
        var dep = pass.DProjection.Span.Slice((at * shape.Projection) + network.At.LabelDep, shape.Label);
        TensorPrimitives.Add(dep, d, dep);
        var to = head < 0 ? network.Root.G[shard].Span[shape.Arc..] : pass.DProjection.Span.Slice((head * shape.Projection) + network.At.LabelHead, shape.Label);
        TensorPrimitives.Add(to, d, to);
    }

    private static void Tags(Network network, Pass pass, int shard, float scale, LossWeights weights)
    {
        var (shape, targets) = (network.Shape, network.Targets);
        Network.Affine(pass, pass.Projection, shape.Tag, network.Tag, network.TagBias, pass.TagOut, network.At.Tag, shape.Projection);
        for (var s = 0; s < pass.Sentences; s++)
        {
            var sentence = pass.Batch[s];
            for (var i = 0; i < sentence.Count; i++)
            {
                var row = pass.TagOut.Span.Slice((pass.First[s] + i) * targets.TagColumns, targets.TagColumns);
                pass.TagLoss += Class(row.Slice(targets.UposAt, 17), sentence.Upos[i], scale * weights.Upos)
                    + Class(row.Slice(targets.MorphAt, targets.Morphs.Length), sentence.Morph[i], scale * weights.Morph)
                    + Class(row.Slice(targets.LemmaAt, targets.Lemmas.Length), sentence.Lemma[i], scale * weights.Lemma);
                row[(targets.LemmaAt + targets.Lemmas.Length)..].Clear();
                var names = row.Slice(targets.NameAt, Targets.NameClasses);
                pass.NameLoss += sentence.Name[i] == 0 && sentence.NamesLackGroups ? OutsideOrGroup(names, scale * weights.Name) : Class(names, sentence.Name[i], scale * weights.Name);
            }
        }

        Network.BackAffine(pass, shard, pass.Projection, shape.Tag, network.Tag, network.TagBias, pass.TagOut, pass.DProjection, network.At.Tag, shape.Projection);
    }

    private static ReadOnlySpan<float> ZMask(Network network, Pass pass, int at) =>
        pass.ProjectionMask.Span.Slice((at * network.Shape.Projection) + network.At.LabelDep, network.Shape.Label);

    private static Span<float> ArcHead(Network network, Tensor of, int at) => of.Span.Slice((at * network.Shape.Projection) + network.At.ArcHead, network.Shape.Arc);

    private static Span<float> LabelHead(Network network, Pass pass, int head) =>
        head < 0 ? network.Root.W.Span[network.Shape.Arc..] : pass.Projection.Span.Slice((head * network.Shape.Projection) + network.At.LabelHead, network.Shape.Label);

    private static double Class(Span<float> logits, int gold, float scale) => gold < 0 ? Clear(logits) : Softmax(logits, gold, scale);

    private static double Clear(Span<float> row)
    {
        row.Clear();
        return 0;
    }

    /// <summary>Turns logits into the gradient of scale·(−log p[gold]); returns the loss unscaled.</summary>
    private static double Softmax(Span<float> logits, int gold, float scale)
    {
        Normalize(logits);
        var loss = -Math.Log(Math.Max(logits[gold], 1e-12f));
        TensorPrimitives.Multiply(logits, scale, logits);
        logits[gold] -= scale;
        return loss;
    }

    private static double OutsideOrGroup(Span<float> logits, float scale)
    {
        Normalize(logits);
        var allowed = logits[0] + logits[7] + logits[8];
        for (var k = 0; k < logits.Length; k++) logits[k] = scale * (k is 0 or 7 or 8 ? logits[k] - (logits[k] / Math.Max(allowed, 1e-12f)) : logits[k]);
        return -Math.Log(Math.Max(allowed, 1e-12f));
    }

    private static void Normalize(Span<float> logits)
    {
        TensorPrimitives.Subtract(logits, TensorPrimitives.Max(logits), logits);
        TensorPrimitives.Exp(logits, logits);
        TensorPrimitives.Multiply(logits, 1 / TensorPrimitives.Sum(logits), logits);
    }
}
