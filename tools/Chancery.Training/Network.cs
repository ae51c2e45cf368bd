using System.Numerics.Tensors;

namespace Chancery.Training;

/// <summary>The network: embeddings, recurrent layers, one joint projection, and heads for arcs, labels and tags. Weights are shared, passes are a shard's own.</summary>
internal sealed unsafe class Network
{
    public Network(Shape shape, Targets targets, int shards, int seed)
    {
        (Shape, Targets) = (shape, targets);
        var random = new Random(seed);
        Words = new Table("words", targets.Words.Length, shape.Words, shards).Uniform(random, 0.4);
        Grams = new Table("grams", Language.Network.WordFeatures.GramBuckets, shape.Gram, shards).Uniform(random, 0.4);
        Affixes = new Table("affixes", Language.Network.WordFeatures.AffixBuckets, shape.Affix, shards).Uniform(random, 0.4);
        for (var l = 0; l < shape.Layers; l++) Layers.Add(new RecurrentLayer("layer" + l, l == 0 ? shape.Input : shape.Wide, shape.Hidden, shards, random));
        Project = new Parameter("project.w", shape.Wide, shape.Projection, shards).Uniform(random, Math.Sqrt(3.0 / shape.Wide));
        ProjectBias = new Parameter("project.b", 1, shape.Projection, shards);
        Arc = new Parameter("arc.w", shape.Arc, shape.Arc, shards).Uniform(random, Math.Sqrt(1.0 / shape.Arc));
        ArcBias = new Parameter("arc.b", 1, shape.Arc, shards);
        Root = new Parameter("root", 1, shape.Arc + shape.Label, shards).Uniform(random, 0.5);
        Label = new Parameter("label.w", shape.Label, targets.LabelColumns, shards).Uniform(random, Math.Sqrt(3.0 / shape.Label));
        LabelBias = new Parameter("label.b", 1, targets.LabelColumns, shards);
        Tag = new Parameter("tag.w", shape.Tag, targets.TagColumns, shards).Uniform(random, Math.Sqrt(3.0 / shape.Tag));
        TagBias = new Parameter("tag.b", 1, targets.TagColumns, shards);
    }

    public Shape Shape { get; }
    public Targets Targets { get; }
    public Table Words { get; }
    public Table Grams { get; }
    public Table Affixes { get; }
    public List<RecurrentLayer> Layers { get; } = [];
    public Parameter Project { get; }
    public Parameter ProjectBias { get; }
    public Parameter Arc { get; }
    public Parameter ArcBias { get; }
    public Parameter Root { get; }
    public Parameter Label { get; }
    public Parameter LabelBias { get; }
    public Parameter Tag { get; }
    public Parameter TagBias { get; }

    public IEnumerable<Table> Tables => [Words, Grams, Affixes];

    public IEnumerable<Parameter> Parameters =>
        [.. Layers.SelectMany(l => new[] { l.Weight, l.Gate }), Project, ProjectBias, Arc, ArcBias, Root, Label, LabelBias, Tag, TagBias];

    /// <summary>The parameters kept in 8 bits.</summary>
    public IEnumerable<Parameter> Matrices => [.. Layers.Select(l => l.Weight), Project, Arc, Label, Tag];

    /// <summary>Columns of the projection where dependents of arcs, heads of arcs, dependents and heads of labels, and tags begin.</summary>
    public (int ArcDep, int ArcHead, int LabelDep, int LabelHead, int Tag) At =>
        (0, Shape.Arc, 2 * Shape.Arc, (2 * Shape.Arc) + Shape.Label, 2 * (Shape.Arc + Shape.Label));

    /// <summary>Lays the batch out, embeds it and runs all layers and the projection. Dropout when <paramref name="random"/> is given.</summary>
    public void Forward(Pass pass, MaskRandom? random, DropRates rates)
    {
        pass.Words = 0;
        pass.Sentences = pass.Batch.Count;
        for (var s = 0; s < pass.Sentences; s++)
        {
            pass.First[s] = pass.Words;
            pass.Words += pass.Batch[s].Count;
        }

        pass.First[pass.Sentences] = pass.Words;
        Embedding.Forward(this, pass, random, rates);
        for (var l = 0; l < Layers.Count; l++)
        {
            Layers[l].Forward(pass, l, l == 0 ? pass.Input : pass.H[l - 1], pass.H[l]);
            if (random is null) continue;
            MaskBySentence(pass, pass.Mask[l], Shape.Wide, random, rates.Layer);
            var h = pass.H[l].Span[..(pass.Words * Shape.Wide)];
            TensorPrimitives.Multiply(h, pass.Mask[l].Span[..h.Length], h);
        }

        Affine(pass, pass.H[^1], Shape.Wide, Project, ProjectBias, pass.Projection);
        for (var i = 0; i < pass.Words; i++)
        {
            var row = pass.Projection.Span.Slice(i * Shape.Projection, Shape.Projection);
            Rectify(row[..At.LabelDep]);
            Rectify(row[At.Tag..]);
        }

        if (random is null) return;
        random.Mask(pass.ProjectionMask.Span[..(pass.Words * Shape.Projection)], rates.Head);
        for (var i = 0; i < pass.Words; i++)
        {
            var mask = pass.ProjectionMask.Span.Slice(i * Shape.Projection, Shape.Projection);
            var row = pass.Projection.Span.Slice(i * Shape.Projection, Shape.Projection);
            TensorPrimitives.Multiply(row[..At.LabelDep], mask[..At.LabelDep], row[..At.LabelDep]);
            TensorPrimitives.Multiply(row[At.Tag..], mask[At.Tag..], row[At.Tag..]);
        }
    }

    /// <summary>From the gradient of the projection back to every weight below it.</summary>
    public void Backward(Pass pass, int shard)
    {
        for (var i = 0; i < pass.Words; i++)
        {
            var d = Row(pass.DProjection, i);
            var p = Row(pass.Projection, i);
            var m = Row(pass.ProjectionMask, i);
            for (var j = 0; j < d.Length; j++)
            {
                if (j >= At.LabelDep && j < At.Tag) continue;
                d[j] = p[j] > 0 ? d[j] * m[j] : 0;
            }
        }

        BackAffine(pass, shard, pass.H[^1], Shape.Wide, Project, ProjectBias, pass.DProjection, pass.DH[^1]);
        for (var l = Layers.Count - 1; l >= 0; l--)
        {
            var dh = pass.DH[l].Span[..(pass.Words * Shape.Wide)];
            TensorPrimitives.Multiply(dh, pass.Mask[l].Span[..dh.Length], dh);
            Layers[l].Backward(pass, l, l == 0 ? pass.Input : pass.H[l - 1], pass.DH[l], l == 0 ? pass.DInput : pass.DH[l - 1], shard);
        }

        Embedding.Backward(this, pass, shard);

        Span<float> Row(Tensor tensor, int i) => tensor.Span.Slice(i * Shape.Projection, Shape.Projection);
    }

    /// <summary>y = x·w + b for all words of the pass.</summary>
    public static void Affine(Pass pass, Tensor x, int width, Parameter w, Parameter b, Tensor y, int offset = 0, int stride = 0)
    {
        for (var i = 0; i < pass.Words; i++) b.W.Span.CopyTo(y.Span[(i * w.Columns)..]);
        Gemm.Multiply(pass.Words, w.Columns, width, x.P + offset, stride == 0 ? width : stride, 1, w.W.P, w.Columns, 1, y.P, w.Columns, pass.Scratch.P);
    }

    /// <summary>Gradients of <see cref="Affine"/>; dx is overwritten.</summary>
    public static void BackAffine(Pass pass, int shard, Tensor x, int width, Parameter w, Parameter b, Tensor dy, Tensor dx, int offset = 0, int stride = 0)
    {
        stride = stride == 0 ? width : stride;
        Gemm.Multiply(width, w.Columns, pass.Words, x.P + offset, 1, stride, dy.P, w.Columns, 1, w.G[shard].P, w.Columns, pass.Scratch.P);
        for (var i = 0; i < pass.Words; i++)
        {
            TensorPrimitives.Add(b.G[shard].Span, dy.Span.Slice(i * w.Columns, w.Columns), b.G[shard].Span);
            dx.Span.Slice((i * stride) + offset, width).Clear();
        }

        Gemm.Multiply(pass.Words, width, w.Columns, dy.P, w.Columns, 1, w.W.P, 1, w.Columns, dx.P + offset, stride, pass.Scratch.P);
    }

    private static void Rectify(Span<float> x) => TensorPrimitives.Max(x, 0f, x);

    private static void MaskBySentence(Pass pass, Tensor mask, int width, MaskRandom random, double rate)
    {
        for (var s = 0; s < pass.Sentences; s++)
        {
            var first = mask.Span.Slice(pass.First[s] * width, width);
            random.Mask(first, rate);
            for (var i = pass.First[s] + 1; i < pass.First[s + 1]; i++) first.CopyTo(mask.Span.Slice(i * width, width));
        }
    }
}
