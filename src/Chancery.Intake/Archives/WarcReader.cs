using System.Globalization;
using System.Text;

using Chancery.Intake.Formats;

namespace Chancery.Intake.Archives;

/// <summary>
/// Streams the records of a WARC archive (ISO 28500, versions 0.17 to 1.1), already decompressed. Only one record's block is in
/// memory, and none above the bound: a larger one is passed over and reported. An archive that breaks off gives what came before.
/// </summary>
internal sealed class WarcReader(Stream stream, long largest)
{
    private const int LongestHeader = 64 * 1024;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _at;
    private int _filled;
    private long _number;

    /// <summary>Records in order; the last may carry why the archive could not be read further.</summary>
    public IEnumerable<WarcRecord> Records()
    {
        while (true)
        {
            WarcRecord? record = Guarded();
            if (record is null) yield break;
            yield return record;
            if (record.Failure is not null && record.Fields.Count == 0) yield break;
        }
    }

    private WarcRecord? Guarded()
    {
        try
        {
            return Next();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return new WarcRecord(_number + 1, new Dictionary<string, string>(StringComparer.Ordinal), [], "the archive breaks off here: " + e.Message.ReplaceLineEndings(" "));
        }
    }

    private WarcRecord? Next()
    {
        string? line;
        do
        {
            line = Line();
        }
        while (line is { Length: 0 });
        if (line is null) return null;
        _number++;
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!line.StartsWith("WARC/", StringComparison.Ordinal)) return Broken("this is no WARC record");
        Headers(fields);
        if (!fields.TryGetValue("Content-Length", out string? said) || !long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out long length)) return Broken("a record states no length");
        if (length > largest) return Skip(length) ? new(_number, fields, [], "this record is " + BoundedBytes.TooLarge(largest)) : Broken("the archive breaks off in a record");
        var block = new byte[Math.Min(length, 1 << 16)];
        long taken = 0;
        while (taken < length)
        {
            if (taken == block.Length) Array.Resize(ref block, (int)Math.Min(length, block.Length * 2L));
            int read = Take(block.AsSpan((int)taken, (int)Math.Min(block.Length - taken, length - taken)));
            if (read == 0) return new(_number, fields, block[..(int)taken], "the archive breaks off in this record");
            taken += read;
        }

        return new(_number, fields, block, null);
    }

    private WarcRecord Broken(string why) => new(_number, new Dictionary<string, string>(StringComparer.Ordinal), [], why);

    private void Headers(Dictionary<string, string> fields)
    {
        int size = 0;
        for (string? line = Line(); line is { Length: > 0 } && size < LongestHeader; line = Line())
        {
            size += line.Length;
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
    }

    private bool Skip(long length)
    {
        Span<byte> waste = stackalloc byte[8192];
        while (length > 0)
        {
            int read = Take(waste[..(int)Math.Min(waste.Length, length)]);
            if (read == 0) return false;
            length -= read;
        }

        return true;
    }

    private int Take(Span<byte> into)
    {
        if (_at >= _filled && !Fill()) return 0;
        int taken = Math.Min(into.Length, _filled - _at);
        _buffer.AsSpan(_at, taken).CopyTo(into);
        _at += taken;
        return taken;
    }

    /// <summary>A line without its end, or null at the end of the archive; an endless one is cut.</summary>
    private string? Line()
    {
        var line = new StringBuilder();
        bool any = false;
        while (_at < _filled || Fill())
        {
            any = true;
            byte b = _buffer[_at++];
            if (b == '\n') break;
            if (b != '\r' && line.Length < LongestHeader) line.Append((char)b);
        }

        return any ? line.ToString() : null;
    }

    private bool Fill()
    {
        (_at, _filled) = (0, stream.Read(_buffer));
        return _filled > 0;
    }
}
