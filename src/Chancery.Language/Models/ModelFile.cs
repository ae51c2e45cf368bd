using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Language.Models;

/// <summary>
/// The model container, mapped into memory. Little-endian: "CHANCERY", int32 version, int32 section count, int64 file length, 32 bytes SHA-256 of
/// all that follows the header; then a row a section (24 bytes ASCII name, int64 offset, int64 length); then the sections, each on a 64-byte boundary.
/// Sections may be read from any thread until the file is disposed.
/// </summary>
internal sealed unsafe class ModelFile : IDisposable
{
    public const int Version = 1;
    public const int HeaderSize = 56;
    public const int RowSize = 40;
    public const int NameSize = 24;
    public const int Alignment = 64;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly Dictionary<string, (long Offset, long Length)> _sections = new(StringComparer.Ordinal);
    private readonly byte* _start;

    private ModelFile(string path, long length)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    public static ReadOnlySpan<byte> Magic => "CHANCERY"u8;

    /// <summary>SHA-256 of the contents, in lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = string.Empty;

    /// <summary>Maps and checks the file at <paramref name="path"/>.</summary>
    /// <exception cref="ModelFileException">The file is missing, unreadable, damaged, foreign or of another version.</exception>
    public static ModelFile Open(string path)
    {
        ModelFile? file = null;
        try
        {
            var length = new FileInfo(path).Length;
            if (length < HeaderSize) throw new ModelFileException($"{path} is no Chancery model: it is shorter than a model's header.");
            file = new ModelFile(path, length);
            file.Check(path, length);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ModelFileException($"The model file {path} cannot be read: {e.Message}", e);
        }
        catch (ModelFileException)
        {
            file?.Dispose();
            throw;
        }
    }

    public bool Has(string section) => _sections.ContainsKey(section);

    /// <summary>The bytes of a section as values of <typeparamref name="T"/>.</summary>
    /// <exception cref="ModelFileException">The file has no such section, or its length is no multiple of the value's.</exception>
    public ReadOnlySpan<T> Section<T>(string name)
        where T : unmanaged
    {
        if (!_sections.TryGetValue(name, out var at)) throw new ModelFileException($"The model file lacks the section '{name}'; train it anew or take the one of this release.");
        if (at.Length % sizeof(T) != 0) throw new ModelFileException($"The model's section '{name}' has a wrong length.");
        return new ReadOnlySpan<T>(_start + at.Offset, checked((int)(at.Length / sizeof(T))));
    }

    /// <summary>A section of UTF-8 lines.</summary>
    public string[] Lines(string name)
    {
        var text = Encoding.UTF8.GetString(Section<byte>(name));
        return text.Length == 0 ? [] : text.Split('\n');
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private void Check(string path, long length)
    {
        var header = new ReadOnlySpan<byte>(_start, HeaderSize);
        if (!header[..8].SequenceEqual(Magic)) throw new ModelFileException($"{path} is no Chancery model: it does not begin as one.");
        var version = MemoryMarshal.Read<int>(header[8..]);
        if (version != Version) throw new ModelFileException($"{path} is a model of version {version}; this library reads version {Version}.");
        if (MemoryMarshal.Read<long>(header[16..]) != length) throw new ModelFileException($"{path} is damaged: it is cut short or has something added.");
        var hash = SHA256.HashData(new ReadOnlySpan<byte>(_start + HeaderSize, checked((int)(length - HeaderSize))));
        if (!header.Slice(24, 32).SequenceEqual(hash)) throw new ModelFileException($"{path} is damaged: its contents do not match its checksum.");
        Hash = Convert.ToHexStringLower(hash);
        ReadTable(MemoryMarshal.Read<int>(header[12..]), path, length);
    }

    private void ReadTable(int count, string path, long length)
    {
        if (count < 0 || HeaderSize + ((long)count * RowSize) > length) throw new ModelFileException($"{path} is damaged: its table of sections is too long.");
        for (var i = 0; i < count; i++)
        {
            var row = new ReadOnlySpan<byte>(_start + HeaderSize + (i * RowSize), RowSize);
            var name = Encoding.ASCII.GetString(row[..NameSize]).TrimEnd('\0');
            var (offset, size) = (MemoryMarshal.Read<long>(row[NameSize..]), MemoryMarshal.Read<long>(row[(NameSize + 8)..]));
            if (offset < 0 || size < 0 || offset > length - size || offset % Alignment != 0) throw new ModelFileException($"{path} is damaged: section '{name}' lies outside it.");
            _sections[name] = (offset, size);
        }
    }
}
