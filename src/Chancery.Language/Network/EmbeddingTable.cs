using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Network;

/// <summary>Rows of 8-bit values with a scale a row, read straight from the model file. The width is a multiple of 16.</summary>
internal sealed unsafe class EmbeddingTable
{
    private readonly sbyte* _values;
    private readonly float* _scales;

    public EmbeddingTable(ReadOnlySpan<sbyte> values, ReadOnlySpan<float> scales, int width)
    {
        if (values.Length != scales.Length * width) throw new ModelFileException("The model's tables do not fit each other.");
        Width = width;
        Rows = scales.Length;
        // Both spans point into the mapped file, which outlives this table.
        _values = (sbyte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(values));
        _scales = (float*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(scales));
    }

    public int Width { get; }

    public int Rows { get; }

    /// <summary>Writes the sum of some rows, each times <paramref name="factor"/>, to <paramref name="into"/>.</summary>
    public void Sum(ReadOnlySpan<int> rows, float factor, Span<float> into)
    {
        foreach (var row in rows) ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows);
        if (Vector512.IsHardwareAccelerated) Sum<Lanes512>(rows, factor, into[..Width]);
        else Sum<Lanes256>(rows, factor, into[..Width]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Sum<T>(ReadOnlySpan<int> rows, float factor, Span<float> into)
        where T : struct, ILanes<T>
    {
        fixed (float* to = into)
        {
            for (var i = 0; i < into.Length; i += ILanes<T>.Count)
            {
                T sum = default;
                foreach (var row in rows) sum += T.Widen(_values + ((long)row * Width) + i) * (_scales[row] * factor);
                sum.Store(to + i);
            }
        }
    }
}
