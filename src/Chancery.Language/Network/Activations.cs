using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Network;

/// <summary>Activations as 16-bit integers: a fixed point of 1/512, held within ±16,000 so that no sum of products can overflow 32 bits.</summary>
internal static class Activations
{
    public const float Scale = 512;

    private const float Rounder = 12582912f;
    private const float Bound = 16000;

    /// <summary>Rounds 32 floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Round(Vector512<float> low, Vector512<float> high) => Vector512.Narrow(Round(low), Round(high));

    /// <summary>Rounds <paramref name="x"/>, whose length is a multiple of 32.</summary>
    public static void Round(ReadOnlySpan<float> x, Span<short> into)
    {
        for (var i = 0; i < x.Length; i += 32) Round(Vector512.Create(x[i..]), Vector512.Create(x[(i + 16)..])).CopyTo(into[i..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Round(Vector512<float> x)
    {
        var scaled = Vector512.Min(Vector512.Max(x * Scale, Vector512.Create(-Bound)), Vector512.Create(Bound));
        return (scaled + Vector512.Create(Rounder)).AsInt32() - Vector512.Create(Rounder).AsInt32();
    }
}
