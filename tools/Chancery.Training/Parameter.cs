namespace Chancery.Training;

/// <summary>A dense parameter: weights, a gradient a shard, Adam's moments.</summary>
internal sealed class Parameter(string name, int rows, int columns, int shards)
{
    public string Name { get; } = name;

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public Tensor W { get; } = new(rows * columns);

    public Tensor[] G { get; } = [.. Enumerable.Range(0, shards).Select(_ => new Tensor(rows * columns))];

    public float[] M { get; } = new float[rows * columns];

    public float[] V { get; } = new float[rows * columns];

    public Parameter Uniform(Random random, double bound)
    {
        for (var i = 0; i < W.Length; i++) W.Data[i] = (float)(((random.NextDouble() * 2) - 1) * bound);
        return this;
    }
}
