using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Network;

/// <summary>One bidirectional simple recurrent layer (Lei et al. 2018), read-only; the training project has its equations.</summary>
internal sealed unsafe class RecurrentLayer(WeightMatrix weights, float[] gates, int inputs, int hidden, bool isFirst)
{
    private readonly int _blocks = Blocks(inputs, hidden);

    private int Columns => weights.Columns;

    /// <summary>Columns of weights a unit: input, two gates and, where the input is no shortcut, one for that.</summary>
    public static int Blocks(int inputs, int hidden) => inputs == 2 * hidden ? 3 : 4;

    /// <summary>Runs over all sentences of the batch: its input as floats and the same rounded are both replaced by the output.</summary>
    public void Run(Batch batch)
    {
        Multiply(batch);
        for (var s = 0; s < batch.Sentences; s++)
            for (var direction = 0; direction < 2; direction++)
            {
                if (Vector512.IsHardwareAccelerated) Run<Lanes512>(batch, batch.First[s], batch.First[s + 1], direction);
                else Run<Lanes256>(batch, batch.First[s], batch.First[s + 1], direction);
            }
    }

    private void Multiply(Batch batch)
    {
        weights.Multiply(batch.Panels, batch.Rounded, isFirst ? batch.Fresh : batch.Words, batch.Linear);
        if (isFirst) Keep(batch);
        else for (var i = 0; i < batch.Words; i++) batch.LinearRow[i] = i;
    }

    private void Keep(Batch batch)
    {
        for (var i = 0; i < batch.Fresh; i++)
            if (batch.FreshSlot[i] >= 0) batch.Linear.AsSpan(i * Columns, Columns).CopyTo(batch.Linear.AsSpan((Batch.KeptAt + batch.FreshSlot[i]) * Columns));
    }

    private void Run<T>(Batch batch, int first, int end, int direction)
        where T : struct, ILanes<T>
    {
        var step = direction == 0 ? 1 : -1;
        batch.Cell.AsSpan(0, hidden).Clear();
        fixed (float* gate = gates, linear = batch.Linear, x = batch.Input, cell = batch.Cell)
        fixed (short* rounded = batch.Rounded)
        {
            for (var t = direction == 0 ? first : end - 1; t >= first && t < end; t += step)
            {
                var at = ((long)t * 2 * hidden) + (direction * hidden);
                Word<T>(gate + (direction * 4 * hidden), linear + ((long)batch.LinearRow[t] * Columns) + (direction * _blocks * hidden), x + at, cell, cell + hidden, rounded + at);
            }
        }
    }

    /// <summary>Both gates of a word, then its state and output. One loop for each, since all in one would not fit the registers.</summary>
    private void Word<T>(float* gate, float* u, float* x, float* cell, float* room, short* rounded)
        where T : struct, ILanes<T>
    {
        Gates<T>(gate, u + hidden, cell, room);
        Floats.Sigmoid<T>(room, 2 * hidden);
        var shortcut = _blocks == 4 ? u + (3 * hidden) : x;
        for (nint j = 0; j < hidden; j += ILanes<T>.Count)
        {
            var c = Blend(T.Load(u + j), T.Load(cell + j), T.Load(room + j));
            var h = Blend(T.Load(shortcut + j), c, T.Load(room + hidden + j));
            c.Store(cell + j);
            h.Store(x + j);
            Activations.Round(h, rounded + j);
        }
    }

    private void Gates<T>(float* gate, float* u, float* cell, float* into)
        where T : struct, ILanes<T>
    {
        float* forget = into, reset = into + hidden;
        for (nint j = 0; j < hidden; j += ILanes<T>.Count)
        {
            var c = T.Load(cell + j);
            (T.Load(u + j) + (T.Load(gate + j) * c) + T.Load(gate + (2 * hidden) + j)).Store(forget + j);
            (T.Load(u + hidden + j) + (T.Load(gate + hidden + j) * c) + T.Load(gate + (3 * hidden) + j)).Store(reset + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Blend<T>(T x, T y, T part)
        where T : struct, ILanes<T> => x + (part * (y - x));
}
