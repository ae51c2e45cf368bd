namespace Chancery.Language.Segmenting;

/// <summary>A linear decision over hashed features: whole-number weights, so that the sum is the same everywhere.</summary>
internal sealed class LinearModel(short[] weights, int bias)
{
    public const int Bits = 18;
    public const int Size = 1 << Bits;

    /// <summary>Positive for yes.</summary>
    public int Score(ReadOnlySpan<int> features)
    {
        var sum = bias;
        foreach (var feature in features) sum += weights[feature];
        return sum;
    }
}
