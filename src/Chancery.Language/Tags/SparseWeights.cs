using Chancery.Language.Models;

namespace Chancery.Language.Tags;

/// <summary>
/// Whole-number weights of hashed features, only those that matter: sorted by their feature's hash in buckets of its top bits, each entry four bytes,
/// the rest of the hash, the class and the weight. A feature never seen finds nothing.
/// </summary>
internal sealed unsafe class SparseWeights
{
    public const int BucketBits = 17;
    private const int RestBits = 32 - BucketBits;
    private const uint RestMask = (1u << RestBits) - 1;

    private readonly uint* _starts;
    private readonly uint* _entries;

    public SparseWeights(ModelFile file, string name, int classes)
    {
        var starts = file.Section<uint>(name + ".start");
        var entries = file.Section<uint>(name + ".entry");
        if (starts.Length != (1 << BucketBits) + 1 || starts[^1] != entries.Length) throw new ModelFileException("The model's tag weights are damaged.");
        for (var i = 1; i < starts.Length; i++)
            if (starts[i] < starts[i - 1]) throw new ModelFileException("The model's tag weights are damaged.");
        foreach (var entry in entries)
            if (((entry >> 8) & 255) >= classes) throw new ModelFileException("The model's tag weights name a class that it lacks.");
        // Both spans point into the mapped file, which outlives these weights.
        _starts = (uint*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(starts));
        _entries = (uint*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(entries));
    }

    /// <summary>An entry for <see cref="Write"/>.</summary>
    public static uint Entry(uint feature, int target, sbyte weight) => ((feature & RestMask) << 16) | ((uint)target << 8) | (byte)weight;

    /// <summary>Writes entries, each with its feature.</summary>
    public static void Write(ModelFileWriter writer, string name, IEnumerable<(uint Feature, uint Entry)> weights)
    {
        var sorted = weights.OrderBy(w => w.Feature >> RestBits).ThenBy(w => w.Entry).ToArray();
        var starts = new uint[(1 << BucketBits) + 1];
        foreach (var (feature, _) in sorted) starts[(feature >> RestBits) + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        writer.Add<uint>(name + ".start", starts);
        writer.Add<uint>(name + ".entry", [.. sorted.Select(w => w.Entry)]);
    }

    /// <summary>Adds the weights of <paramref name="features"/> to <paramref name="sums"/>, a class each.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<int> sums)
    {
        foreach (var feature in features)
        {
            var bucket = feature >> RestBits;
            var (at, end, rest) = (_starts[bucket], _starts[bucket + 1], feature & RestMask);
            for (; at < end; at++)
            {
                var entry = _entries[at];
                if (entry >> 16 == rest) sums[(int)(entry >> 8) & 255] += (sbyte)entry;
            }
        }
    }
}
