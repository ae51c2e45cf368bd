using System.Runtime.Intrinsics;

namespace Chancery.Training;

/// <summary>
/// A bidirectional simple recurrent layer (Lei et al. 2018), all matrix products batched over every word of the batch. In each direction
/// f = σ(F + vf·c' + bf), c = f·c' + (1−f)·X, r = σ(R + vr·c' + br), h = r·c + (1−r)·S, with X, F, R and the shortcut S linear in the input
/// (S is the input itself where the widths agree) and c' the state of the word before (after, in the second direction).
/// </summary>
internal sealed unsafe class RecurrentLayer
{
    private readonly int _hidden;
    private readonly int _input;
    private readonly int _blocks;

    public RecurrentLayer(string name, int input, int hidden, int shards, Random random)
    {
        (_input, _hidden) = (input, hidden);
        _blocks = input == 2 * hidden ? 3 : 4;
        Weight = new Parameter(name + ".w", input, 2 * _blocks * hidden, shards).Uniform(random, Math.Sqrt(3.0 / input));
        Gate = new Parameter(name + ".g", 8, hidden, shards);
        for (var d = 0; d < 2; d++)
            for (var i = 0; i < hidden; i++)
            {
                Gate.W.Data[(((d * 4) + 0) * hidden) + i] = (float)((random.NextDouble() * 2) - 1) * 0.5f;
                Gate.W.Data[(((d * 4) + 1) * hidden) + i] = (float)((random.NextDouble() * 2) - 1) * 0.5f;
                Gate.W.Data[(((d * 4) + 2) * hidden) + i] = (float)((random.NextDouble() * 3) - 1);
            }
    }

    public Parameter Weight { get; }

    public Parameter Gate { get; }

    public int Columns => 2 * _blocks * _hidden;

    public void Forward(Pass pass, int layer, Tensor x, Tensor h)
    {
        var (u, n) = (pass.U[layer], pass.Words);
        u.Span[..(n * Columns)].Clear();
        Gemm.Multiply(n, Columns, _input, x.P, _input, 1, Weight.W.P, Columns, 1, u.P, Columns, pass.Scratch.P);
        for (var s = 0; s < pass.Sentences; s++)
            for (var d = 0; d < 2; d++) Run(pass, layer, x, h, pass.First[s], pass.First[s + 1], d);
    }

    public void Backward(Pass pass, int layer, Tensor x, Tensor dh, Tensor dx, int shard)
    {
        var (du, n) = (pass.Du, pass.Words);
        dx.Span[..(n * _input)].Clear();
        for (var s = 0; s < pass.Sentences; s++)
            for (var d = 0; d < 2; d++) RunBack(pass, layer, x, dh, dx, pass.First[s], pass.First[s + 1], d, shard);
        Gemm.Multiply(_input, Columns, n, x.P, 1, _input, du.P, Columns, 1, Weight.G[shard].P, Columns, pass.Scratch.P);
        Gemm.Multiply(n, _input, Columns, du.P, Columns, 1, Weight.W.P, 1, Columns, dx.P, _input, pass.Scratch.P);
    }

    private void Run(Pass pass, int layer, Tensor x, Tensor h, int first, int end, int d)
    {
        var (hidden, wide) = (_hidden, 2 * _hidden);
        float* g = Gate.W.P + (d * 4 * hidden);
        for (var j = 0; j < hidden; j += 16)
        {
            Vector512<float> vf = Vector512.Load(g + j), vr = Vector512.Load(g + hidden + j), bf = Vector512.Load(g + (2 * hidden) + j), br = Vector512.Load(g + (3 * hidden) + j);
            var c = Vector512<float>.Zero;
            for (var k = 0; k < end - first; k++)
            {
                var t = d == 0 ? first + k : end - 1 - k;
                float* u = pass.U[layer].P + ((long)t * Columns) + (d * _blocks * hidden) + j;
                var at = (t * wide) + (d * hidden) + j;
                var f = Fast.Sigmoid(Vector512.Load(u + hidden) + (vf * c) + bf);
                var r = Fast.Sigmoid(Vector512.Load(u + (2 * hidden)) + (vr * c) + br);
                var xt = Vector512.Load(u);
                c = xt + (f * (c - xt));
                var shortcut = _blocks == 4 ? Vector512.Load(u + (3 * hidden)) : Vector512.Load(x.P + at);
                Vector512.Store(f, pass.F[layer].P + at);
                Vector512.Store(r, pass.R[layer].P + at);
                Vector512.Store(c, pass.C[layer].P + at);
                Vector512.Store(shortcut + (r * (c - shortcut)), h.P + at);
            }
        }
    }

    private void RunBack(Pass pass, int layer, Tensor x, Tensor dh, Tensor dx, int first, int end, int d, int shard)
    {
        var (hidden, wide) = (_hidden, 2 * _hidden);
        float* g = Gate.W.P + (d * 4 * hidden), dg = Gate.G[shard].P + (d * 4 * hidden);
        var one = Vector512<float>.One;
        for (var j = 0; j < hidden; j += 16)
        {
            Vector512<float> vf = Vector512.Load(g + j), vr = Vector512.Load(g + hidden + j);
            Vector512<float> dvf = Vector512.Load(dg + j), dvr = Vector512.Load(dg + hidden + j), dbf = Vector512.Load(dg + (2 * hidden) + j), dbr = Vector512.Load(dg + (3 * hidden) + j);
            var carry = Vector512<float>.Zero;
            for (var k = end - first - 1; k >= 0; k--)
            {
                var t = d == 0 ? first + k : end - 1 - k;
                float* u = pass.U[layer].P + ((long)t * Columns) + (d * _blocks * hidden) + j;
                float* du = pass.Du.P + ((long)t * Columns) + (d * _blocks * hidden) + j;
                var at = (t * wide) + (d * hidden) + j;
                Vector512<float> f = Vector512.Load(pass.F[layer].P + at), r = Vector512.Load(pass.R[layer].P + at), c = Vector512.Load(pass.C[layer].P + at);
                var before = k == 0 ? Vector512<float>.Zero : Vector512.Load(pass.C[layer].P + at + (d == 0 ? -wide : wide));
                Vector512<float> dht = Vector512.Load(dh.P + at), xt = Vector512.Load(u);
                var shortcut = _blocks == 4 ? Vector512.Load(u + (3 * hidden)) : Vector512.Load(x.P + at);
                var gr = dht * (c - shortcut) * r * (one - r);
                var ds = dht * (one - r);
                if (_blocks == 4) Vector512.Store(ds, du + (3 * hidden));
                else Vector512.Store(Vector512.Load(dx.P + at) + ds, dx.P + at);
                var dc = carry + (dht * r);
                var gf = dc * (before - xt) * f * (one - f);
                Vector512.Store(dc * (one - f), du);
                Vector512.Store(gf, du + hidden);
                Vector512.Store(gr, du + (2 * hidden));
                dvf += gf * before;
                dvr += gr * before;
                dbf += gf;
                dbr += gr;
                carry = (dc * f) + (gf * vf) + (gr * vr);
            }

            Vector512.Store(dvf, dg + j);
            Vector512.Store(dvr, dg + hidden + j);
            Vector512.Store(dbf, dg + (2 * hidden) + j);
            Vector512.Store(dbr, dg + (3 * hidden) + j);
        }
    }
}
