using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Network;

/// <summary>
/// Float functions that give the same bits whatever the instruction set: only single multiplications, additions and divisions, lane by lane,
/// never fused, and sums folded in one fixed order.
/// </summary>
internal static class Floats
{
    private const float Rounder = 12582912f;

    /// <summary>e^x for x in [-80, 80], about 2e-7 relative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        var rounded = (x * 1.44269504f) + Vector512.Create(Rounder);
        var n = rounded - Vector512.Create(Rounder);
        var r = x - (n * 0.693359375f) + (n * 2.12194440e-4f);
        var p = (r * 1.9875691500e-4f) + Vector512.Create(1.3981999507e-3f);
        p = (p * r) + Vector512.Create(8.3334519073e-3f);
        p = (p * r) + Vector512.Create(4.1665795894e-2f);
        p = (p * r) + Vector512.Create(1.6666665459e-1f);
        p = (p * r) + Vector512.Create(5.0000001201e-1f);
        p = (p * r * r) + r + Vector512<float>.One;
        var power = Vector512.ShiftLeft(rounded.AsInt32() + Vector512.Create(127), 23);
        return p * power.AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x)
    {
        var bounded = Vector512.Min(Vector512.Max(x, Vector512.Create(-30f)), Vector512.Create(30f));
        return Vector512<float>.One / (Vector512<float>.One + Exp(-bounded));
    }

    /// <summary>The sum of sixteen lanes, folded by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector512<float> v)
    {
        var a = v.GetLower() + v.GetUpper();
        var b = a.GetLower() + a.GetUpper();
        return (b.GetElement(0) + b.GetElement(2)) + (b.GetElement(1) + b.GetElement(3));
    }

    /// <summary>Both lengths a multiple of 16.</summary>
    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var sum = Vector512<float>.Zero;
        for (var i = 0; i < x.Length; i += 16) sum += Vector512.Create(x[i..]) * Vector512.Create(y[i..]);
        return Sum(sum);
    }

    public static int IndexOfMax(ReadOnlySpan<float> x)
    {
        var best = 0;
        for (var i = 1; i < x.Length; i++)
            if (x[i] > x[best]) best = i;
        return best;
    }
}
