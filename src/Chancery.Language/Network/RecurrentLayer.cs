using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Network;

/// <summary>One bidirectional simple recurrent layer (Lei et al. 2018), read-only; the training project has its equations.</summary>
internal sealed unsafe class RecurrentLayer(WeightMatrix weights, float[] gates, int inputs, int hidden)
{
    private readonly int _blocks = inputs == 2 * hidden ? 3 : 4;

    public int Columns => weights.Columns;

    /// <summary>Runs over all sentences of the batch: its input as floats and the same rounded are both replaced by the output.</summary>
    public void Run(Batch batch)
    {
        weights.Multiply(batch.Rounded, batch.Words, batch.Linear);
        for (var s = 0; s < batch.Sentences; s++)
            for (var direction = 0; direction < 2; direction++)
            {
                if (Vector512.IsHardwareAccelerated) Run<Lanes512>(batch, batch.First[s], batch.First[s + 1], direction);
                else Run<Lanes256>(batch, batch.First[s], batch.First[s + 1], direction);
            }
    }

    private void Run<T>(Batch batch, int first, int end, int direction)
        where T : struct, ILanes<T>
    {
        var step = direction == 0 ? 1 : -1;
        batch.Cell.AsSpan(0, hidden).Clear();
        fixed (float* gate = gates, linear = batch.Linear, x = batch.Input, c = batch.Cell)
        fixed (short* rounded = batch.Rounded)
        {
            for (var t = direction == 0 ? first : end - 1; t >= first && t < end; t += step)
            {
                var at = ((long)t * 2 * hidden) + (direction * hidden);
                Word<T>(gate + (direction * 4 * hidden), linear + ((long)t * Columns) + (direction * _blocks * hidden), x + at, c, rounded + at);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Word<T>(float* gate, float* u, float* x, float* c, short* rounded)
        where T : struct, ILanes<T>
    {
        var shortcut = _blocks == 4 ? u + (3 * hidden) : x;
        for (nint j = 0; j < hidden; j += ILanes<T>.Count)
        {
            var before = T.Load(c + j);
            var f = Gate(u + hidden + j, gate + j, before, gate + (2 * hidden) + j);
            var r = Gate(u + (2 * hidden) + j, gate + hidden + j, before, gate + (3 * hidden) + j);
            var after = Blend(T.Load(u + j), before, f);
            var h = Blend(T.Load(shortcut + j), after, r);
            after.Store(c + j);
            h.Store(x + j);
            Activations.Round(h, rounded + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Gate<T>(float* u, float* v, T c, float* b)
        where T : struct, ILanes<T> => Floats.Sigmoid(T.Load(u) + (T.Load(v) * c) + T.Load(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Blend<T>(T x, T y, T part)
        where T : struct, ILanes<T> => x + (part * (y - x));
}
