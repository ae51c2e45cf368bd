using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Chancery.Language.Models;

namespace Chancery.Language.Tags;

/// <summary>
/// Whole-number weights of hashed features, only those that matter, in buckets of the top bits of the feature's hash. A bucket is a run of features, each
/// two bytes for the rest of its hash, one for how many weights follow, and two a weight: its class and the number. A feature never seen finds nothing.
/// </summary>
internal sealed unsafe class SparseWeights
{
    private const int BucketBits = 17;
    private const int RestBits = 32 - BucketBits;
    private const uint RestMask = (1u << RestBits) - 1;
    private const int HeadBytes = 3;

    private readonly uint* _starts;
    private readonly byte* _bytes;

    // The check runs once over megabytes: not worth starting slowly.
    /// <exception cref="ModelFileException">The sections are missing, damaged or name a class that is none of the <paramref name="classes"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SparseWeights(ModelFile file, string name, int classes)
    {
        var starts = file.Section<uint>(name + ".start");
        var bytes = file.Section<byte>(name + ".bytes");
        if (starts.Length != (1 << BucketBits) + 1 || starts[^1] != bytes.Length) throw new ModelFileException($"The model's weights of {name} are damaged.");
        for (var bucket = 0; bucket < starts.Length - 1; bucket++)
            if (!IsWhole(bytes, starts[bucket], starts[bucket + 1], classes)) throw new ModelFileException($"The model's weights of {name} are damaged.");
        // Both spans point into the mapped file, which outlives these weights.
        _starts = (uint*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(starts));
        _bytes = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes));
    }

    /// <summary>Writes the weights of each feature, those that round to nothing left out by the caller; at most 255 a feature.</summary>
    public static void Write(ModelFileWriter writer, string name, IEnumerable<(uint Feature, (byte Class, sbyte Weight)[] Weights)> features)
    {
        var starts = new uint[(1 << BucketBits) + 1];
        List<byte> bytes = [];
        foreach (var (feature, weights) in features.OrderBy(f => f.Feature))
        {
            var rest = feature & RestMask;
            bytes.AddRange([(byte)rest, (byte)(rest >> 8), checked((byte)weights.Length)]);
            foreach (var (target, weight) in weights) bytes.AddRange([target, (byte)weight]);
            starts[(feature >> RestBits) + 1] = (uint)bytes.Count;
        }

        for (var i = 1; i < starts.Length; i++) starts[i] = Math.Max(starts[i], starts[i - 1]);
        writer.Add<uint>(name + ".start", starts);
        writer.Add<byte>(name + ".bytes", [.. bytes]);
    }

    /// <summary>Adds the weights of <paramref name="features"/> to <paramref name="sums"/>, a class each.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<int> sums)
    {
        Fetch(features);
        foreach (var feature in features)
        {
            var bucket = feature >> RestBits;
            byte* at = _bytes + _starts[bucket], end = _bytes + _starts[bucket + 1];
            while (at < end && Unsafe.ReadUnaligned<ushort>(at) != (feature & RestMask)) at += HeadBytes + (2 * at[2]);
            if (at >= end) continue;
            for (byte* weight = at + HeadBytes, stop = weight + (2 * at[2]); weight < stop; weight += 2) sums[weight[0]] += (sbyte)weight[1];
        }
    }

    /// <summary>Asks for all that the features need before any is waited for: each lies elsewhere in megabytes.</summary>
    private void Fetch(ReadOnlySpan<uint> features)
    {
        if (!Sse.IsSupported) return;
        foreach (var feature in features) Sse.Prefetch0(_starts + (feature >> RestBits));
        foreach (var feature in features) Sse.Prefetch0(_bytes + _starts[feature >> RestBits]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsWhole(ReadOnlySpan<byte> bytes, uint start, uint end, int classes)
    {
        if (end < start || end > bytes.Length) return false;
        var at = (long)start;
        while (at + HeadBytes <= end)
        {
            var next = at + HeadBytes + (2 * bytes[(int)at + 2]);
            if (next > end) return false;
            for (var i = at + HeadBytes; i < next; i += 2)
                if (bytes[(int)i] >= classes) return false;
            at = next;
        }

        return at == end;
    }
}
