namespace Chancery.Training;

/// <summary>An embedding table whose rows are updated only when a batch has touched them.</summary>
internal sealed class Table(string name, int rows, int width, int shards)
{
    private readonly bool[][] _touched = [.. Enumerable.Range(0, shards).Select(_ => new bool[rows])];

    public string Name { get; } = name;

    public int Rows { get; } = rows;

    public int Width { get; } = width;

    public Tensor W { get; } = new(rows * width);

    public Tensor[] G { get; } = [.. Enumerable.Range(0, shards).Select(_ => new Tensor(rows * width))];

    public float[] M { get; } = new float[rows * width];

    public float[] V { get; } = new float[rows * width];

    public List<int>[] Touched { get; } = [.. Enumerable.Range(0, shards).Select(_ => new List<int>())];

    public Table Uniform(Random random, double bound)
    {
        for (var i = 0; i < W.Length; i++) W.Data[i] = (float)(((random.NextDouble() * 2) - 1) * bound);
        return this;
    }

    /// <summary>The gradient row of <paramref name="shard"/>, noted as touched.</summary>
    public Span<float> Gradient(int shard, int row)
    {
        if (!_touched[shard][row])
        {
            _touched[shard][row] = true;
            Touched[shard].Add(row);
        }

        return G[shard].Data.AsSpan(row * Width, Width);
    }

    /// <summary>Moves all shards' gradients into the first and returns the touched rows in a fixed order.</summary>
    public List<int> Gather()
    {
        for (var shard = 1; shard < shards; shard++)
        {
            foreach (var row in Touched[shard])
            {
                var from = G[shard].Data.AsSpan(row * Width, Width);
                System.Numerics.Tensors.TensorPrimitives.Add(Gradient(0, row), from, Gradient(0, row));
                from.Clear();
                _touched[shard][row] = false;
            }

            Touched[shard].Clear();
        }

        foreach (var row in Touched[0]) _touched[0][row] = false;
        return Touched[0];
    }
}
