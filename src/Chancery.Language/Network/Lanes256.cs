using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Network;

/// <summary>Sixteen floats in two registers.</summary>
internal readonly unsafe struct Lanes256(Vector256<float> low, Vector256<float> high) : ILanes<Lanes256>
{
    private readonly Vector256<float> _low = low;
    private readonly Vector256<float> _high = high;

    public float First => _low.ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 x, Lanes256 y) => new(x._low + y._low, x._high + y._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 x, float y) => new(x._low + Vector256.Create(y), x._high + Vector256.Create(y));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 x, Lanes256 y) => new(x._low - y._low, x._high - y._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 x, Lanes256 y) => new(x._low * y._low, x._high * y._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 x, float y) => new(x._low * Vector256.Create(y), x._high * Vector256.Create(y));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator /(float x, Lanes256 y) => new(Vector256.Create(x) / y._low, Vector256.Create(x) / y._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(float* from) => new(Vector256.Load(from), Vector256.Load(from + 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Widen(sbyte* from)
    {
        var shorts = Vector256.WidenLower(Vector128.Load(from).ToVector256Unsafe());
        return new(Vector256.ConvertToSingle(Vector256.WidenLower(shorts)), Vector256.ConvertToSingle(Vector256.WidenUpper(shorts)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Clamp(Lanes256 x, float low, float high) => new(
        Vector256.MinNative(Vector256.MaxNative(x._low, Vector256.Create(low)), Vector256.Create(high)),
        Vector256.MinNative(Vector256.MaxNative(x._high, Vector256.Create(low)), Vector256.Create(high)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Max(Lanes256 x, float y) => new(Vector256.MaxNative(x._low, Vector256.Create(y)), Vector256.MaxNative(x._high, Vector256.Create(y)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Scale(Lanes256 x, Lanes256 power) => new(
        (x._low.AsInt32() + Vector256.ShiftLeft(power._low.AsInt32(), 23)).AsSingle(),
        (x._high.AsInt32() + Vector256.ShiftLeft(power._high.AsInt32(), 23)).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreShorts(Lanes256 x, float zero, short* to)
    {
        var from = Vector256.Create(zero).AsInt32();
        Vector256.NarrowWithSaturation(x._low.AsInt32() - from, x._high.AsInt32() - from).Store(to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* to)
    {
        _low.Store(to);
        _high.Store(to + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Sum()
    {
        var a = _low + _high;
        var b = a.GetLower() + a.GetUpper();
        return (b.GetElement(0) + b.GetElement(2)) + (b.GetElement(1) + b.GetElement(3));
    }
}
