using System.Runtime.CompilerServices;
using Chancery.Language.Segmenting;

namespace Chancery.Language.Names;

/// <summary>Collects whole hashes of features: a template's number and up to four values each.</summary>
internal ref struct NameFeatureList(Span<uint> into)
{
    /// <summary>More than any word has.</summary>
    public const int Room = 72;

    private readonly Span<uint> _into = into;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<uint> Features => _into[..Count];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b = 0, uint c = 0, uint d = 0) => _into[Count++] = FeatureList.Hash(template, a, b, c, d);
}
