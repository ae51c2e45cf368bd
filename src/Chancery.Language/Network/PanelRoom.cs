using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Network;

/// <summary>Where the panels of a matrix that are at work lie widened to 16 bits: small enough for the nearest cache, while the model keeps 8.</summary>
internal sealed unsafe class PanelRoom
{
    private const int Alignment = 64;

    // Holds the pinned memory that the address is of.
    private readonly short[] _owner;
    private readonly short* _start;
    private readonly int _length;

    public PanelRoom(int inputs)
    {
        _length = inputs * WeightMatrix.Panel * WeightMatrix.WidePanels;
        _owner = GC.AllocateUninitializedArray<short>(_length + (Alignment / sizeof(short)), pinned: true);
        _start = (short*)(((nint)Unsafe.AsPointer(ref _owner[0]) + Alignment - 1) & ~(nint)(Alignment - 1));
    }

    /// <summary>Widens <paramref name="count"/> weights, a multiple of 16; good until the next call.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public short* Widen(sbyte* weights, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _length);
        for (var i = 0; i < count; i += 16) Vector256.WidenLower(Vector128.Load(weights + i).ToVector256Unsafe()).StoreAligned(_start + i);
        return _start;
    }
}
