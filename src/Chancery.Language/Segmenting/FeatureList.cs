using System.Runtime.CompilerServices;

namespace Chancery.Language.Segmenting;

/// <summary>Collects hashed features: a template's number and up to four values each.</summary>
internal ref struct FeatureList(Span<int> into)
{
    public const int Room = 48;

    private readonly Span<int> _into = into;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<int> Features => _into[..Count];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b = 0, uint c = 0, uint d = 0) => _into[Count++] = (int)(Hash(template, a, b, c, d) & (LinearModel.Size - 1));

    /// <summary>The whole hash of a feature.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(uint template, uint a, uint b = 0, uint c = 0, uint d = 0)
    {
        var h = (template * 0x9E3779B1u) ^ a;
        h = (h * 0x85EBCA6Bu) ^ (h >> 15) ^ b;
        h = (h * 0xC2B2AE35u) ^ (h >> 13) ^ c;
        h = (h * 0x27D4EB2Fu) ^ (h >> 16) ^ d;
        h = (h ^ (h >> 15)) * 0x2C1B3C6Du;
        return h ^ (h >> 14);
    }
}
