using System.Runtime.Intrinsics;

namespace Chancery.Language.Network;

/// <summary>One bidirectional simple recurrent layer (Lei et al. 2018), read-only; the training project has its equations.</summary>
internal sealed class RecurrentLayer(WeightMatrix weights, float[] gates, int inputs, int hidden)
{
    private readonly int _blocks = inputs == 2 * hidden ? 3 : 4;

    public int Columns => weights.Columns;

    /// <summary>Runs over all sentences of the batch. <paramref name="x"/> is the input as floats, <paramref name="rounded"/> the same rounded; both are replaced by the output.</summary>
    public void Run(Batch batch, Span<float> x, Span<short> rounded)
    {
        weights.Multiply(rounded, batch.Words, batch.Linear);
        for (var s = 0; s < batch.Sentences; s++)
            for (var direction = 0; direction < 2; direction++)
                for (var j = 0; j < hidden; j += 32) Run(batch.Linear, x, rounded, batch.First[s], batch.First[s + 1], direction, j);
    }

    private void Run(ReadOnlySpan<float> linear, Span<float> x, Span<short> rounded, int first, int end, int direction, int j)
    {
        var gate = gates.AsSpan(direction * 4 * hidden);
        Vector512<float> vf0 = At(gate, j), vf1 = At(gate, j + 16), vr0 = At(gate, hidden + j), vr1 = At(gate, hidden + j + 16);
        Vector512<float> bf0 = At(gate, (2 * hidden) + j), bf1 = At(gate, (2 * hidden) + j + 16), br0 = At(gate, (3 * hidden) + j), br1 = At(gate, (3 * hidden) + j + 16);
        Vector512<float> c0 = default, c1 = default;
        for (var k = 0; k < end - first; k++)
        {
            var t = direction == 0 ? first + k : end - 1 - k;
            var u = linear.Slice((t * Columns) + (direction * _blocks * hidden) + j);
            var at = (t * 2 * hidden) + (direction * hidden) + j;
            Vector512<float> s0, s1;
            if (_blocks == 4) (s0, s1) = (At(u, 3 * hidden), At(u, (3 * hidden) + 16));
            else (s0, s1) = (At(x, at), At(x, at + 16));
            var h0 = Step(At(u, 0), At(u, hidden), At(u, 2 * hidden), vf0, vr0, bf0, br0, s0, ref c0);
            var h1 = Step(At(u, 16), At(u, hidden + 16), At(u, (2 * hidden) + 16), vf1, vr1, bf1, br1, s1, ref c1);
            h0.CopyTo(x[at..]);
            h1.CopyTo(x[(at + 16)..]);
            Activations.Round(h0, h1).CopyTo(rounded[at..]);
        }
    }

    private static Vector512<float> Step(Vector512<float> x, Vector512<float> uf, Vector512<float> ur, Vector512<float> vf, Vector512<float> vr,
        Vector512<float> bf, Vector512<float> br, Vector512<float> shortcut, ref Vector512<float> c)
    {
        var f = Floats.Sigmoid(uf + (vf * c) + bf);
        var r = Floats.Sigmoid(ur + (vr * c) + br);
        c = x + (f * (c - x));
        return shortcut + (r * (c - shortcut));
    }

    private static Vector512<float> At(ReadOnlySpan<float> x, int at) => Vector512.Create(x[at..]);
}
