using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Network;

/// <summary>
/// y = x·W·scale + bias with 16-bit activations and 8-bit weights, read straight from the model file, sums in 32-bit integers and so exact, whatever their order.
/// Weights lie in panels of 16 columns, two inputs side by side a column: [column/16][input/2][16][2].
/// Rows are worked eight at a time: x and y must have room for the number of rows rounded up to eight.
/// </summary>
internal sealed unsafe class WeightMatrix
{
    public const int Panel = 16;
    public const int RowBlock = 8;
    public const int WidePanels = 3;
    private const int NarrowRows = 6;

    private readonly int _inputs;
    private readonly Kernel _kernel;
    private readonly float[] _scaleOwner;
    private readonly float[] _biasOwner;
    private readonly sbyte* _weights;
    private readonly float* _scale;
    private readonly float* _bias;

    /// <summary>Weights as the file has them, in panel order; scale and bias a column (bias may be empty).</summary>
    public WeightMatrix(int inputs, ReadOnlySpan<sbyte> weights, ReadOnlySpan<float> scale, ReadOnlySpan<float> bias, Kernel kernel)
    {
        (_inputs, _kernel, Columns) = (inputs, kernel, scale.Length);
        if (inputs % 2 != 0 || Columns == 0 || Columns % Panel != 0 || weights.Length != (long)inputs * Columns || (bias.Length != 0 && bias.Length != Columns))
            throw new ModelFileException("The model's matrices do not fit each other.");
        // The weights lie in the mapped file, which outlives this matrix.
        _weights = (sbyte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(weights));
        (_scaleOwner, _biasOwner) = (GC.AllocateArray<float>(Columns, pinned: true), GC.AllocateArray<float>(Columns, pinned: true));
        _scale = (float*)Unsafe.AsPointer(ref _scaleOwner[0]);
        _bias = (float*)Unsafe.AsPointer(ref _biasOwner[0]);
        bias.CopyTo(_biasOwner);
        for (var i = 0; i < Columns; i++) _scaleOwner[i] = scale[i] / Activations.Scale;
    }

    public int Columns { get; }

    public static Kernel Best => Avx512BW.IsSupported ? Kernel.Avx512 : Avx2.IsSupported ? Kernel.Avx2 : Kernel.Plain;

    public void Multiply(PanelRoom room, ReadOnlySpan<short> x, int rows, Span<float> y)
    {
        if (rows == 0) return;
        var padded = (rows + RowBlock - 1) / RowBlock * RowBlock;
        if (x.Length < padded * _inputs || y.Length < padded * Columns) throw new ArgumentException("no room for the padded rows", nameof(y));
        fixed (short* px = x)
        fixed (float* py = y)
        {
            for (var column = 0; column < Columns;)
            {
                var width = _kernel == Kernel.Avx512 && column + (WidePanels * Panel) <= Columns ? WidePanels * Panel : Panel;
                var w = room.Widen(_weights + ((long)column * _inputs), width * _inputs);
                Multiply(px, rows, w, column, width, py);
                column += width;
            }
        }

        GC.KeepAlive(_scaleOwner);
        GC.KeepAlive(_biasOwner);
    }

    private void Multiply(short* x, int rows, short* w, int column, int width, float* y)
    {
        var block = _kernel == Kernel.Plain ? 1 : width == Panel ? NarrowRows : RowBlock;
        for (var i = 0; i < rows; i += block)
        {
            // The last block goes over some rows once more rather than past the padding.
            var at = (long)Math.Max(0, Math.Min(i, rows - block));
            var from = x + (at * _inputs);
            var to = y + (at * Columns);
            if (_kernel == Kernel.Plain) Plain(from, w, column, to);
            else if (width == Panel) Narrow(from, w, column, to);
            else Wide(from, w, column, to);
        }
    }

    /// <summary>Eight rows by 48 columns: 24 sums and three weights fill the registers, and the weights of all inputs stay in the nearest cache.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Wide(short* x0, short* w0, int column, float* y)
    {
        short* x1 = x0 + _inputs, x2 = x1 + _inputs, x3 = x2 + _inputs, x4 = x3 + _inputs, x5 = x4 + _inputs, x6 = x5 + _inputs, x7 = x6 + _inputs;
        long step = (long)_inputs * Panel;
        short* w1 = w0 + step, w2 = w1 + step;
        Vector512<int> a0 = default, a1 = default, a2 = default;
        Vector512<int> b0 = default, b1 = default, b2 = default;
        Vector512<int> c0 = default, c1 = default, c2 = default;
        Vector512<int> d0 = default, d1 = default, d2 = default;
        Vector512<int> e0 = default, e1 = default, e2 = default;
        Vector512<int> f0 = default, f1 = default, f2 = default;
        Vector512<int> g0 = default, g1 = default, g2 = default;
        Vector512<int> h0 = default, h1 = default, h2 = default;
        for (nint p = 0; p < _inputs; p += 2)
        {
            Vector512<short> u0 = Vector512.LoadAligned(w0 + (p * Panel)), u1 = Vector512.LoadAligned(w1 + (p * Panel)), u2 = Vector512.LoadAligned(w2 + (p * Panel));
            var v = Vector512.Create(*(int*)(x0 + p)).AsInt16();
            a0 += Avx512BW.MultiplyAddAdjacent(u0, v);
            a1 += Avx512BW.MultiplyAddAdjacent(u1, v);
            a2 += Avx512BW.MultiplyAddAdjacent(u2, v);
            v = Vector512.Create(*(int*)(x1 + p)).AsInt16();
            b0 += Avx512BW.MultiplyAddAdjacent(u0, v);
            b1 += Avx512BW.MultiplyAddAdjacent(u1, v);
            b2 += Avx512BW.MultiplyAddAdjacent(u2, v);
            v = Vector512.Create(*(int*)(x2 + p)).AsInt16();
            c0 += Avx512BW.MultiplyAddAdjacent(u0, v);
            c1 += Avx512BW.MultiplyAddAdjacent(u1, v);
            c2 += Avx512BW.MultiplyAddAdjacent(u2, v);
            v = Vector512.Create(*(int*)(x3 + p)).AsInt16();
            d0 += Avx512BW.MultiplyAddAdjacent(u0, v);
            d1 += Avx512BW.MultiplyAddAdjacent(u1, v);
            d2 += Avx512BW.MultiplyAddAdjacent(u2, v);
            v = Vector512.Create(*(int*)(x4 + p)).AsInt16();
            e0 += Avx512BW.MultiplyAddAdjacent(u0, v);
            e1 += Avx512BW.MultiplyAddAdjacent(u1, v);
            e2 += Avx512BW.MultiplyAddAdjacent(u2, v);
            v = Vector512.Create(*(int*)(x5 + p)).AsInt16();
            f0 += Avx512BW.MultiplyAddAdjacent(u0, v);
            f1 += Avx512BW.MultiplyAddAdjacent(u1, v);
            f2 += Avx512BW.MultiplyAddAdjacent(u2, v);
            v = Vector512.Create(*(int*)(x6 + p)).AsInt16();
            g0 += Avx512BW.MultiplyAddAdjacent(u0, v);
            g1 += Avx512BW.MultiplyAddAdjacent(u1, v);
            g2 += Avx512BW.MultiplyAddAdjacent(u2, v);
            v = Vector512.Create(*(int*)(x7 + p)).AsInt16();
            h0 += Avx512BW.MultiplyAddAdjacent(u0, v);
            h1 += Avx512BW.MultiplyAddAdjacent(u1, v);
            h2 += Avx512BW.MultiplyAddAdjacent(u2, v);
        }

        Store3(a0, a1, a2, column, y);
        Store3(b0, b1, b2, column, y + Columns);
        Store3(c0, c1, c2, column, y + (2 * Columns));
        Store3(d0, d1, d2, column, y + (3 * Columns));
        Store3(e0, e1, e2, column, y + (4 * Columns));
        Store3(f0, f1, f2, column, y + (5 * Columns));
        Store3(g0, g1, g2, column, y + (6 * Columns));
        Store3(h0, h1, h2, column, y + (7 * Columns));
    }

    private void Store3(Vector512<int> a, Vector512<int> b, Vector512<int> c, int column, float* y)
    {
        Finish(a, column, y);
        Finish(b, column + Panel, y);
        Finish(c, column + (2 * Panel), y);
    }

    /// <summary>Six rows by 16 columns, in 256-bit halves: twelve sums, two weights, an input and a product fill the registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Narrow(short* x0, short* w, int column, float* y)
    {
        short* x1 = x0 + _inputs, x2 = x1 + _inputs, x3 = x2 + _inputs, x4 = x3 + _inputs, x5 = x4 + _inputs;
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default;
        Vector256<int> d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        for (nint p = 0; p < _inputs; p += 2)
        {
            Vector256<short> u0 = Vector256.LoadAligned(w), u1 = Vector256.LoadAligned(w + Panel);
            w += 2 * Panel;
            var v = Vector256.Create(*(int*)(x0 + p)).AsInt16();
            a0 += Avx2.MultiplyAddAdjacent(u0, v);
            a1 += Avx2.MultiplyAddAdjacent(u1, v);
            v = Vector256.Create(*(int*)(x1 + p)).AsInt16();
            b0 += Avx2.MultiplyAddAdjacent(u0, v);
            b1 += Avx2.MultiplyAddAdjacent(u1, v);
            v = Vector256.Create(*(int*)(x2 + p)).AsInt16();
            c0 += Avx2.MultiplyAddAdjacent(u0, v);
            c1 += Avx2.MultiplyAddAdjacent(u1, v);
            v = Vector256.Create(*(int*)(x3 + p)).AsInt16();
            d0 += Avx2.MultiplyAddAdjacent(u0, v);
            d1 += Avx2.MultiplyAddAdjacent(u1, v);
            v = Vector256.Create(*(int*)(x4 + p)).AsInt16();
            e0 += Avx2.MultiplyAddAdjacent(u0, v);
            e1 += Avx2.MultiplyAddAdjacent(u1, v);
            v = Vector256.Create(*(int*)(x5 + p)).AsInt16();
            f0 += Avx2.MultiplyAddAdjacent(u0, v);
            f1 += Avx2.MultiplyAddAdjacent(u1, v);
        }

        Store2(a0, a1, column, y);
        Store2(b0, b1, column, y + Columns);
        Store2(c0, c1, column, y + (2 * Columns));
        Store2(d0, d1, column, y + (3 * Columns));
        Store2(e0, e1, column, y + (4 * Columns));
        Store2(f0, f1, column, y + (5 * Columns));
    }

    private void Store2(Vector256<int> a, Vector256<int> b, int column, float* y)
    {
        Finish(a, column, y);
        Finish(b, column + 8, y);
    }

    private void Plain(short* x, short* w, int column, float* y)
    {
        var sum = Vector512<int>.Zero;
        for (nint p = 0; p < _inputs; p += 2)
        {
            var pairs = Vector512.Load((int*)(w + (p * Panel)));
            sum += (Vector512.ShiftRightArithmetic(Vector512.ShiftLeft(pairs, 16), 16) * x[p]) + (Vector512.ShiftRightArithmetic(pairs, 16) * x[p + 1]);
        }

        Finish(sum, column, y);
    }

    private void Finish(Vector512<int> sum, int column, float* y) =>
        Vector512.Store((Vector512.ConvertToSingle(sum) * Vector512.Load(_scale + column)) + Vector512.Load(_bias + column), y + column);

    private void Finish(Vector256<int> sum, int column, float* y) =>
        Vector256.Store((Vector256.ConvertToSingle(sum) * Vector256.Load(_scale + column)) + Vector256.Load(_bias + column), y + column);
}
