using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Network;

/// <summary>Activations as 16-bit integers: a fixed point of 1/512, held within ±16,000 so that no sum of products can overflow 32 bits.</summary>
internal static unsafe class Activations
{
    public const float Scale = 512;

    private const float Rounder = 12582912f;
    private const float Bound = 16000;

    /// <summary>Rounds sixteen floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Round<T>(T x, short* into)
        where T : struct, ILanes<T> => T.StoreShorts(T.Clamp(x * Scale, -Bound, Bound) + Rounder, Rounder, into);

    /// <summary>Rounds <paramref name="x"/>, whose length is a multiple of sixteen.</summary>
    public static void Round(ReadOnlySpan<float> x, Span<short> into)
    {
        if (Vector512.IsHardwareAccelerated) Round<Lanes512>(x, into);
        else Round<Lanes256>(x, into);
    }

    /// <summary>Rectifies and rounds <paramref name="x"/>, whose length is a multiple of sixteen; it keeps what is rectified.</summary>
    public static void Rectify(Span<float> x, Span<short> into)
    {
        if (Vector512.IsHardwareAccelerated) Rectify<Lanes512>(x, into);
        else Rectify<Lanes256>(x, into);
    }

    /// <summary>Rounds the rectified sums of <paramref name="x"/> and <paramref name="y"/>, whose lengths are a multiple of sixteen.</summary>
    public static void RectifySum(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<short> into)
    {
        if (Vector512.IsHardwareAccelerated) RectifySum<Lanes512>(x, y, into);
        else RectifySum<Lanes256>(x, y, into);
    }

    private static void Round<T>(ReadOnlySpan<float> x, Span<short> into)
        where T : struct, ILanes<T>
    {
        into = into[..x.Length];
        fixed (float* px = x)
        fixed (short* to = into)
        {
            for (var i = 0; i < x.Length; i += ILanes<T>.Count) Round(T.Load(px + i), to + i);
        }
    }

    private static void Rectify<T>(Span<float> x, Span<short> into)
        where T : struct, ILanes<T>
    {
        into = into[..x.Length];
        fixed (float* px = x)
        fixed (short* to = into)
        {
            for (var i = 0; i < x.Length; i += ILanes<T>.Count)
            {
                var rectified = T.Max(T.Load(px + i), 0);
                rectified.Store(px + i);
                Round(rectified, to + i);
            }
        }
    }

    private static void RectifySum<T>(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<short> into)
        where T : struct, ILanes<T>
    {
        y = y[..x.Length];
        into = into[..x.Length];
        fixed (float* px = x)
        fixed (float* py = y)
        fixed (short* to = into)
        {
            for (var i = 0; i < x.Length; i += ILanes<T>.Count) Round(T.Max(T.Load(px + i) + T.Load(py + i), 0), to + i);
        }
    }
}
