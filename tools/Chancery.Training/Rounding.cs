using System.Numerics.Tensors;

namespace Chancery.Training;

/// <summary>Weights in 8 bits: a scale for each row of a table and each column of a matrix, the largest magnitude at 127.</summary>
internal static class Rounding
{
    public static float Scale(ReadOnlySpan<float> values) => Math.Max(Math.Abs(TensorPrimitives.MaxMagnitude(values)), 1e-8f) / 127;

    public static sbyte Round(float value, float scale) => (sbyte)Math.Clamp(MathF.Round(value / scale), -127, 127);

    /// <summary>Gives the network the weights that its model file would hold; biases and gates stay as they are.</summary>
    public static void Apply(Network network)
    {
        foreach (var table in network.Tables)
            for (var r = 0; r < table.Rows; r++) Apply(table.W.Data.AsSpan(r * table.Width, table.Width));
        foreach (var matrix in network.Matrices)
        {
            var column = new float[matrix.Rows];
            for (var c = 0; c < matrix.Columns; c++)
            {
                for (var r = 0; r < column.Length; r++) column[r] = matrix.W.Data[(r * matrix.Columns) + c];
                Apply(column);
                for (var r = 0; r < column.Length; r++) matrix.W.Data[(r * matrix.Columns) + c] = column[r];
            }
        }
    }

    private static void Apply(Span<float> values)
    {
        var scale = Scale(values);
        foreach (ref var value in values) value = Round(value, scale) * scale;
    }
}
