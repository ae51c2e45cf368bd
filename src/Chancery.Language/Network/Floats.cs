using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Network;

/// <summary>
/// Float functions that give the same bits whatever the instruction set: only single multiplications, additions and divisions, lane by lane,
/// never fused, and sums folded in one fixed order.
/// </summary>
internal static unsafe class Floats
{
    private const float Rounder = 12582912f;

    /// <summary>e^x for x in [-80, 80], about 2e-7 relative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILanes<T>
    {
        var rounded = (x * 1.44269504f) + Rounder;
        var n = rounded + -Rounder;
        var r = x - (n * 0.693359375f) + (n * 2.12194440e-4f);
        var p = (r * 1.9875691500e-4f) + 1.3981999507e-3f;
        p = (p * r) + 8.3334519073e-3f;
        p = (p * r) + 4.1665795894e-2f;
        p = (p * r) + 1.6666665459e-1f;
        p = (p * r) + 5.0000001201e-1f;
        p = (p * r * r) + r + 1;
        return T.Scale(p, rounded);
    }

    /// <inheritdoc cref="Exp{T}"/>
    public static float Exp(float x) => Exp(default(Lanes256) + x).First;

    /// <summary>The logistic function of <paramref name="count"/> numbers, a multiple of 16, in place.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Sigmoid<T>(float* x, int count)
        where T : struct, ILanes<T>
    {
        for (nint i = 0; i < count; i += ILanes<T>.Count) (1 / (Exp(T.Clamp(T.Load(x + i), -30, 30) * -1) + 1)).Store(x + i);
    }

    /// <summary>Both lengths a multiple of 16.</summary>
    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y) => Vector512.IsHardwareAccelerated ? Dot<Lanes512>(x, y) : Dot<Lanes256>(x, y);

    public static int IndexOfMax(ReadOnlySpan<float> x)
    {
        var best = 0;
        for (var i = 1; i < x.Length; i++)
            if (x[i] > x[best]) best = i;
        return best;
    }

    private static float Dot<T>(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
        where T : struct, ILanes<T>
    {
        T sum = default;
        y = y[..x.Length];
        fixed (float* px = x)
        fixed (float* py = y)
        {
            for (var i = 0; i + ILanes<T>.Count <= x.Length; i += ILanes<T>.Count) sum += T.Load(px + i) * T.Load(py + i);
        }

        return sum.Sum();
    }
}
