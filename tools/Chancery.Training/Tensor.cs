using System.Runtime.CompilerServices;

namespace Chancery.Training;

/// <summary>A pinned block of floats, so that kernels may hold its address.</summary>
internal sealed unsafe class Tensor
{
    public Tensor(int length)
    {
        Data = GC.AllocateArray<float>(length, pinned: true);
        P = length == 0 ? null : (float*)Unsafe.AsPointer(ref Data[0]);
    }

    public float[] Data { get; }

    public float* P { get; }

    public int Length => Data.Length;

    public Span<float> Span => Data;
}
