namespace Chancery.Language.Network;

/// <summary>
/// Sixteen floats side by side, in registers as wide as the machine has them. No function but <see cref="Sum"/> mixes lanes, and that one folds them in
/// one order, so every width gives the same bits. Numbers are finite: only of those do all machines agree which is greater.
/// </summary>
internal unsafe interface ILanes<T>
    where T : struct, ILanes<T>
{
    public const int Count = 16;

    public static abstract T operator +(T x, T y);
    public static abstract T operator +(T x, float y);
    public static abstract T operator -(T x, T y);
    public static abstract T operator *(T x, T y);
    public static abstract T operator *(T x, float y);
    public static abstract T operator /(float x, T y);

    public static abstract T Load(float* from);

    /// <summary>Sixteen 8-bit integers as floats.</summary>
    public static abstract T Widen(sbyte* from);

    public static abstract T Clamp(T x, float low, float high);

    public static abstract T Max(T x, float y);

    /// <summary>Each lane of <paramref name="x"/>, a positive number, times 2 to the whole number in the lowest nine bits of <paramref name="power"/>: exact, since only the exponent moves.</summary>
    public static abstract T Scale(T x, T power);

    /// <summary>Stores what each lane's bits, as an integer, lie above those of <paramref name="zero"/>; it must fit 16 bits.</summary>
    public static abstract void StoreShorts(T x, float zero, short* to);

    public void Store(float* to);

    /// <summary>The sum of all lanes, folded by halves.</summary>
    public float Sum();
}
