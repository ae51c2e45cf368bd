namespace Chancery.Training;

/// <summary>A small seeded generator (xorshift64*) for dropout masks; its stream depends on the seed alone.</summary>
internal sealed class MaskRandom(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15UL) | 1;

    public ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 2685821657736338717UL;
    }

    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Fills with 0 at a rate of <paramref name="rate"/> and else 1/(1−rate), rounded to 1/256.</summary>
    public void Mask(Span<float> mask, double rate)
    {
        var drop = (int)(rate * 256);
        var keep = 256f / (256 - drop);
        for (var i = 0; i < mask.Length; i += 8)
        {
            var bits = Next();
            for (var k = 0; k < 8 && i + k < mask.Length; k++, bits >>= 8) mask[i + k] = (int)(bits & 255) < drop ? 0 : keep;
        }
    }
}
