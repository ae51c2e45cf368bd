using System.Numerics.Tensors;

namespace Chancery.Training;

/// <summary>
/// A running mean of the weights, the newest counting most (Polyak averaging): where the weights of the last step still jump about, their mean lies nearer the middle of the basin.
/// Taken every few steps only, and from the first one on, so that the beginning of a stage does not weigh on it.
/// </summary>
internal sealed class Average(Network network, double keep)
{
    private const int Every = 8;
    private readonly float[][] _mean = Checkpoint.Copy(network);
    private int _steps;

    /// <summary>To be called after every step.</summary>
    public void Take()
    {
        if (++_steps % Every != 0) return;
        var taken = _steps / Every;
        var old = (float)Math.Min(Math.Pow(keep, Every), taken / (taken + 9.0));
        var arrays = Checkpoint.All(network).ToArray();
        Parallel.For(0, arrays.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            TensorPrimitives.Multiply(_mean[i], old, _mean[i]);
            TensorPrimitives.MultiplyAdd(arrays[i], 1 - old, _mean[i], _mean[i]);
        });
    }

    /// <summary>Gives the network the mean and keeps what it had; called again, it gives that back.</summary>
    public void Exchange()
    {
        foreach (var (now, mean) in Checkpoint.All(network).Zip(_mean))
            for (var i = 0; i < now.Length; i++) (now[i], mean[i]) = (mean[i], now[i]);
    }
}
