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

    private static IEnumerable<float[]> All(Network network) => network.Tables.Select(t => t.W.Data).Concat(network.Parameters.Select(p => p.W.Data));
}
