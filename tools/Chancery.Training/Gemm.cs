using System.Runtime.Intrinsics;

namespace Chancery.Training;

/// <summary>
/// Matrix products for training: C += A·B with A read through strides (so it may be transposed), B packed into panels of 32 columns,
/// 8×32 results held in registers. Rows of C are worked in blocks of eight; a rest is done row by row. Sums run in one fixed order.
/// </summary>
internal static unsafe class Gemm
{
    private const int Panel = 32;
    private const int Depth = 320;

    /// <summary>Floats of scratch that <see cref="Multiply"/> needs.</summary>
    public const int Scratch = Panel * Depth;

    /// <summary>C[m×n] += A·B. Element (i,p) of A is at a[i·ai + p·ap], (p,j) of B at b[p·bp + j·bj]; n must be a multiple of 32 where C has room for it.</summary>
    public static void Multiply(int m, int n, int k, float* a, int ai, int ap, float* b, int bp, int bj, float* c, int ldc, float* scratch)
    {
        for (var p0 = 0; p0 < k; p0 += Depth)
        {
            var depth = Math.Min(Depth, k - p0);
            for (var j = 0; j < n; j += Panel)
            {
                Pack(b + ((long)p0 * bp) + ((long)j * bj), bp, bj, depth, scratch);
                Rows(m, depth, a + ((long)p0 * ap), ai, ap, scratch, c + j, ldc);
            }
        }
    }

    /// <summary>One panel of all rows. Each sum runs over the depth in the same order whatever the block, so machines with wide registers and without give the same bits.</summary>
    private static void Rows(int m, int depth, float* a, int ai, int ap, float* scratch, float* c, int ldc)
    {
        var i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i + 8 <= m; i += 8) Block8(depth, a + ((long)i * ai), ai, ap, scratch, c + ((long)i * ldc), ldc);
        }
        else
        {
            for (; i + 4 <= m; i += 4)
                for (var half = 0; half < Panel; half += 16) Block4(depth, a + ((long)i * ai), ai, ap, scratch + half, c + ((long)i * ldc) + half, ldc);
        }

        for (; i < m; i++) Block1(depth, a + ((long)i * ai), ap, scratch, c + ((long)i * ldc));
    }

    private static void Pack(float* b, int bp, int bj, int depth, float* into)
    {
        if (bj == 1)
        {
            for (var p = 0; p < depth; p++, into += Panel)
            {
                Vector512.Store(Vector512.Load(b + ((long)p * bp)), into);
                Vector512.Store(Vector512.Load(b + ((long)p * bp) + 16), into + 16);
            }

            return;
        }

        for (var j = 0; j < Panel; j++)
            for (var p = 0; p < depth; p++) into[(p * Panel) + j] = b[((long)p * bp) + ((long)j * bj)];
    }

    private static void Block1(int depth, float* a, int ap, float* b, float* c)
    {
        Vector512<float> x = Vector512.Load(c), y = Vector512.Load(c + 16);
        for (var p = 0; p < depth; p++, b += Panel)
        {
            var v = Vector512.Create(a[(long)p * ap]);
            x = Vector512.FusedMultiplyAdd(v, Vector512.Load(b), x);
            y = Vector512.FusedMultiplyAdd(v, Vector512.Load(b + 16), y);
        }

        Vector512.Store(x, c);
        Vector512.Store(y, c + 16);
    }

    /// <summary>Four rows by sixteen columns: eight sums, two weights and a value leave registers to spare where they are 256 bits wide.</summary>
    private static void Block4(int depth, float* a, int ai, int ap, float* b, float* c, int ldc)
    {
        float* c1 = c + ldc, c2 = c1 + ldc, c3 = c2 + ldc;
        Vector256<float> x0 = Vector256.Load(c), y0 = Vector256.Load(c + 8), x1 = Vector256.Load(c1), y1 = Vector256.Load(c1 + 8);
        Vector256<float> x2 = Vector256.Load(c2), y2 = Vector256.Load(c2 + 8), x3 = Vector256.Load(c3), y3 = Vector256.Load(c3 + 8);
        float* a1 = a + ai, a2 = a1 + ai, a3 = a2 + ai;
        for (nint p = 0, q = 0; p < depth; p++, q += ap, b += Panel)
        {
            Vector256<float> u = Vector256.Load(b), w = Vector256.Load(b + 8);
            var v = Vector256.Create(a[q]);
            x0 = Vector256.FusedMultiplyAdd(v, u, x0);
            y0 = Vector256.FusedMultiplyAdd(v, w, y0);
            v = Vector256.Create(a1[q]);
            x1 = Vector256.FusedMultiplyAdd(v, u, x1);
            y1 = Vector256.FusedMultiplyAdd(v, w, y1);
            v = Vector256.Create(a2[q]);
            x2 = Vector256.FusedMultiplyAdd(v, u, x2);
            y2 = Vector256.FusedMultiplyAdd(v, w, y2);
            v = Vector256.Create(a3[q]);
            x3 = Vector256.FusedMultiplyAdd(v, u, x3);
            y3 = Vector256.FusedMultiplyAdd(v, w, y3);
        }

        Vector256.Store(x0, c);
        Vector256.Store(y0, c + 8);
        Vector256.Store(x1, c1);
        Vector256.Store(y1, c1 + 8);
        Vector256.Store(x2, c2);
        Vector256.Store(y2, c2 + 8);
        Vector256.Store(x3, c3);
        Vector256.Store(y3, c3 + 8);
    }

    private static void Block8(int depth, float* a, int ai, int ap, float* b, float* c, int ldc)
    {
        float* c1 = c + ldc, c2 = c1 + ldc, c3 = c2 + ldc, c4 = c3 + ldc, c5 = c4 + ldc, c6 = c5 + ldc, c7 = c6 + ldc;
        Vector512<float> x0 = Vector512.Load(c), y0 = Vector512.Load(c + 16), x1 = Vector512.Load(c1), y1 = Vector512.Load(c1 + 16);
        Vector512<float> x2 = Vector512.Load(c2), y2 = Vector512.Load(c2 + 16), x3 = Vector512.Load(c3), y3 = Vector512.Load(c3 + 16);
        Vector512<float> x4 = Vector512.Load(c4), y4 = Vector512.Load(c4 + 16), x5 = Vector512.Load(c5), y5 = Vector512.Load(c5 + 16);
        Vector512<float> x6 = Vector512.Load(c6), y6 = Vector512.Load(c6 + 16), x7 = Vector512.Load(c7), y7 = Vector512.Load(c7 + 16);
        float* a1 = a + ai, a2 = a1 + ai, a3 = a2 + ai, a4 = a3 + ai, a5 = a4 + ai, a6 = a5 + ai, a7 = a6 + ai;
        for (nint p = 0, q = 0; p < depth; p++, q += ap, b += Panel)
        {
            Vector512<float> u = Vector512.Load(b), w = Vector512.Load(b + 16);
            var v = Vector512.Create(a[q]);
            x0 = Vector512.FusedMultiplyAdd(v, u, x0);
            y0 = Vector512.FusedMultiplyAdd(v, w, y0);
            v = Vector512.Create(a1[q]);
            x1 = Vector512.FusedMultiplyAdd(v, u, x1);
            y1 = Vector512.FusedMultiplyAdd(v, w, y1);
            v = Vector512.Create(a2[q]);
            x2 = Vector512.FusedMultiplyAdd(v, u, x2);
            y2 = Vector512.FusedMultiplyAdd(v, w, y2);
            v = Vector512.Create(a3[q]);
            x3 = Vector512.FusedMultiplyAdd(v, u, x3);
            y3 = Vector512.FusedMultiplyAdd(v, w, y3);
            v = Vector512.Create(a4[q]);
            x4 = Vector512.FusedMultiplyAdd(v, u, x4);
            y4 = Vector512.FusedMultiplyAdd(v, w, y4);
            v = Vector512.Create(a5[q]);
            x5 = Vector512.FusedMultiplyAdd(v, u, x5);
            y5 = Vector512.FusedMultiplyAdd(v, w, y5);
            v = Vector512.Create(a6[q]);
            x6 = Vector512.FusedMultiplyAdd(v, u, x6);
            y6 = Vector512.FusedMultiplyAdd(v, w, y6);
            v = Vector512.Create(a7[q]);
            x7 = Vector512.FusedMultiplyAdd(v, u, x7);
            y7 = Vector512.FusedMultiplyAdd(v, w, y7);
        }

        Vector512.Store(x0, c);
        Vector512.Store(y0, c + 16);
        Vector512.Store(x1, c1);
        Vector512.Store(y1, c1 + 16);
        Vector512.Store(x2, c2);
        Vector512.Store(y2, c2 + 16);
        Vector512.Store(x3, c3);
        Vector512.Store(y3, c3 + 16);
        Vector512.Store(x4, c4);
        Vector512.Store(y4, c4 + 16);
        Vector512.Store(x5, c5);
        Vector512.Store(y5, c5 + 16);
        Vector512.Store(x6, c6);
        Vector512.Store(y6, c6 + 16);
        Vector512.Store(x7, c7);
        Vector512.Store(y7, c7 + 16);
    }
}
