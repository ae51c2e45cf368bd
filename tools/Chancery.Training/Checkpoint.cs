namespace Chancery.Training;

/// <summary>The weights as they stand, in a file of floats, so that a long run can be cut and its model still be written.</summary>
internal static class Checkpoint
{
    public static void Save(Network network, string path)
    {
        using (var writer = new BinaryWriter(File.Create(path + ".tmp")))
            foreach (var data in All(network)) writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(data.AsSpan()));
        File.Move(path + ".tmp", path, overwrite: true);
    }

    public static void Load(Network network, string path)
    {
        using var stream = File.OpenRead(path);
        foreach (var data in All(network)) stream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(data.AsSpan()));
    }

    /// <summary>The weights as they stand now.</summary>
    public static float[][] Copy(Network network) => [.. All(network).Select(data => (float[])data.Clone())];

    /// <summary>Moves the weights back towards <paramref name="before"/>, of which <c>1 - share</c> is kept: the mean of two that lie in one basin errs less than either.</summary>
    public static void Blend(Network network, float[][] before, float share)
    {
        foreach (var (now, then) in All(network).Zip(before))
            for (var i = 0; i < now.Length; i++) now[i] = ((1 - share) * then[i]) + (share * now[i]);
    }

    /// <summary>Every array of weights, in one fixed order.</summary>
    public static IEnumerable<float[]> All(Network network) => network.Tables.Select(t => t.W.Data).Concat(network.Parameters.Select(p => p.W.Data));
}
