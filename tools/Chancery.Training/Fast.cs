using System.Runtime.Intrinsics;

namespace Chancery.Training;

/// <summary>Elementwise functions over sixteen floats.</summary>
internal static class Fast
{
    public static Vector512<float> Sigmoid(Vector512<float> x)
    {
        var clamped = Vector512.Min(Vector512.Max(x, Vector512.Create(-30f)), Vector512.Create(30f));
        return Vector512<float>.One / (Vector512<float>.One + Vector512.Exp(-clamped));
    }
}
