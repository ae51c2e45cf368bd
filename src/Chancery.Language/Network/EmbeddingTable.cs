using System.Runtime.Intrinsics;

namespace Chancery.Language.Network;

/// <summary>Rows of 8-bit values with a scale a row, read straight from the model file. The width is a multiple of 16.</summary>
internal sealed unsafe class EmbeddingTable
{
    private readonly sbyte* _values;
    private readonly float* _scales;
    private readonly int _rows;

    public EmbeddingTable(ReadOnlySpan<sbyte> values, ReadOnlySpan<float> scales, int width)
    {
        if (values.Length != scales.Length * width) throw new ModelFileException("The model's tables do not fit each other.");
        Width = width;
        _rows = scales.Length;
        // Both spans point into the mapped file, which outlives this table.
        _values = (sbyte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(values));
        _scales = (float*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(scales));
    }

    public int Width { get; }

    /// <summary>Adds row <paramref name="row"/> times <paramref name="factor"/> to <paramref name="into"/>.</summary>
    public void Add(int row, float factor, Span<float> into)
    {
        if ((uint)row >= (uint)_rows || into.Length < Width) throw new ArgumentOutOfRangeException(nameof(row));
        var values = _values + ((long)row * Width);
        var scale = Vector512.Create(_scales[row] * factor);
        for (var i = 0; i < Width; i += 16)
        {
            var wide = Vector512.ConvertToSingle(Vector512.WidenLower(Vector512.Create(Vector256.WidenLower(Vector128.Load(values + i).ToVector256Unsafe()), default)));
            (Vector512.Create(into[i..]) + (wide * scale)).CopyTo(into[i..]);
        }
    }
}
