using System.IO.MemoryMappedFiles;
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
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly byte* _start;
    private readonly string _path;
    private readonly long _length;
    private Task<byte[]>? _checksum;

    private ModelFile(string path, long length)
    {
        (_path, _length) = (path, length);
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
        var file = Begin(path);
        try
        {
            file.Confirm();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Maps the file, and checks its contents on another thread: nothing made of it may be given away before <see cref="Confirm"/>.</summary>
    /// <exception cref="ModelFileException">The file is missing, unreadable, cut short, foreign or of another version.</exception>
    public static ModelFile Begin(string path)
    {
        ModelFile? file = null;
        try
        {
            var length = new FileInfo(path).Length;
            if (length < HeaderSize) throw new ModelFileException($"{path} is no Chancery model: it is shorter than a model's header.");
            file = new ModelFile(path, length);
            file.CheckHeader();
            file._checksum = Task.Run(file.Checksum);
            file.ReadTable();
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

    /// <summary>Waits until the contents are checked.</summary>
    /// <exception cref="ModelFileException">The file is damaged.</exception>
    public void Confirm()
    {
        var hash = _checksum!.GetAwaiter().GetResult();
        if (!new ReadOnlySpan<byte>(_start + 24, 32).SequenceEqual(hash)) throw new ModelFileException($"{_path} is damaged: its contents do not match its checksum.");
        Hash = Convert.ToHexStringLower(hash);
    }

    /// <summary>The bytes of a section as values of <typeparamref name="T"/>.</summary>
    /// <exception cref="ModelFileException">The file has no such section, or its length is no multiple of the value's.</exception>
    public ReadOnlySpan<T> Section<T>(string name)
        where T : unmanaged
    {
        var at = Find(name, sizeof(T), out var count);
        return new ReadOnlySpan<T>(at, count);
    }

    /// <summary>A section of UTF-8 lines.</summary>
    public string[] Lines(string name)
    {
        var text = Encoding.UTF8.GetString(Section<byte>(name));
        return text.Length == 0 ? [] : text.Split('\n');
    }

    public void Dispose()
    {
        // The checksum's thread reads the mapped pages.
        if (_checksum is not null) Task.WaitAny(_checksum);
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private byte[] Checksum() => SHA256.HashData(new ReadOnlySpan<byte>(_start + HeaderSize, checked((int)(_length - HeaderSize))));

    private void CheckHeader()
    {
        if (!new ReadOnlySpan<byte>(_start, 8).SequenceEqual(Magic)) throw new ModelFileException($"{_path} is no Chancery model: it does not begin as one.");
        var version = *(int*)(_start + 8);
        if (version != Version) throw new ModelFileException($"{_path} is a model of version {version}; this library reads version {Version}.");
        if (*(long*)(_start + 16) != _length) throw new ModelFileException($"{_path} is damaged: it is cut short or has something added.");
        if (_length > int.MaxValue) throw new ModelFileException($"{_path} is larger than a model can be.");
    }

    private void ReadTable()
    {
        var count = *(int*)(_start + 12);
        if (count < 0 || HeaderSize + ((long)count * RowSize) > _length) throw new ModelFileException($"{_path} is damaged: its table of sections is too long.");
        for (var i = 0; i < count; i++)
        {
            var (name, offset, size) = Row(i);
            if (offset < 0 || size < 0 || offset > _length - size || offset % Alignment != 0) throw new ModelFileException($"{_path} is damaged: section '{name}' lies outside it.");
            _rows[name] = i;
        }
    }

    private (string Name, long Offset, long Size) Row(int i)
    {
        var row = _start + HeaderSize + (i * RowSize);
        var name = new ReadOnlySpan<byte>(row, NameSize).TrimEnd((byte)0);
        return (Encoding.ASCII.GetString(name), *(long*)(row + NameSize), *(long*)(row + NameSize + 8));
    }

    private byte* Find(string name, int width, out int count)
    {
        if (!_rows.TryGetValue(name, out var i)) throw new ModelFileException($"The model file lacks the section '{name}'; train it anew or take the one of this release.");
        var (_, offset, size) = Row(i);
        if (size % width != 0) throw new ModelFileException($"The model's section '{name}' has a wrong length.");
        count = checked((int)(size / width));
        return _start + offset;
    }
}
