using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Language.Models;

/// <summary>Collects sections and writes them as one model container (see <see cref="ModelFile"/>). Same sections, same bytes.</summary>
internal sealed class ModelFileWriter
{
    private readonly List<(string Name, byte[] Bytes)> _sections = [];

    public void Add<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (Encoding.ASCII.GetByteCount(name) > ModelFile.NameSize) throw new ArgumentException($"section name '{name}' is too long", nameof(name));
        _sections.Add((name, MemoryMarshal.AsBytes(values).ToArray()));
    }

    public void AddLines(string name, IEnumerable<string> lines) => Add<byte>(name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    public byte[] ToArray()
    {
        var offset = Align(ModelFile.HeaderSize + (_sections.Count * ModelFile.RowSize));
        var rows = new List<(string Name, long Offset, byte[] Bytes)>();
        foreach (var (name, bytes) in _sections)
        {
            rows.Add((name, offset, bytes));
            offset = Align(offset + bytes.Length);
        }

        var file = new byte[offset];
        for (var i = 0; i < rows.Count; i++) WriteSection(file, i, rows[i].Name, rows[i].Offset, rows[i].Bytes);
        ModelFile.Magic.CopyTo(file);
        MemoryMarshal.Write(file.AsSpan(8), ModelFile.Version);
        MemoryMarshal.Write(file.AsSpan(12), rows.Count);
        MemoryMarshal.Write(file.AsSpan(16), (long)file.Length);
        SHA256.HashData(file.AsSpan(ModelFile.HeaderSize), file.AsSpan(24, 32));
        return file;
    }

    private static void WriteSection(byte[] file, int index, string name, long offset, byte[] bytes)
    {
        var row = file.AsSpan(ModelFile.HeaderSize + (index * ModelFile.RowSize), ModelFile.RowSize);
        Encoding.ASCII.GetBytes(name, row);
        MemoryMarshal.Write(row[ModelFile.NameSize..], offset);
        MemoryMarshal.Write(row[(ModelFile.NameSize + 8)..], (long)bytes.Length);
        bytes.CopyTo(file, offset);
    }

    private static int Align(int offset) => (offset + ModelFile.Alignment - 1) / ModelFile.Alignment * ModelFile.Alignment;
}
