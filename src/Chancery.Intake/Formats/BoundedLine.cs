using System.Text;

namespace Chancery.Intake.Formats;

/// <summary>One line of a stream, or why it could not be read.</summary>
internal readonly record struct BoundedLine(ReadOnlyMemory<byte> Bytes, string? Failure = null)
{
    public bool IsBlank => Bytes.Span.Trim(" \t\r\n"u8).IsEmpty;

    /// <summary>
    /// Lines in UTF-8 without their ends; UTF-16 with a byte order mark is read too. A line above the bound is passed over
    /// and reported, the next one is read.
    /// </summary>
    public static IEnumerable<BoundedLine> Of(Stream stream, long largest)
    {
        var held = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        Stream source = stream;
        bool first = true, over = false;
        string? broken = null;
        while (true)
        {
            int read = Fill(source, buffer, out broken);
            if (read <= 0) break;
            int at = 0;
            if (first)
            {
                first = false;
                if (Wide(buffer.AsSpan(0, read)) is { } wide)
                {
                    source = Encoding.CreateTranscodingStream(new Rejoined(buffer[2..read], stream), wide, new UTF8Encoding(false));
                    continue;
                }

                if (buffer.AsSpan(0, read).StartsWith("\uFEFF"u8)) at = 3;
            }

            while (at < read)
            {
                int end = buffer.AsSpan(at, read - at).IndexOf((byte)'\n');
                int stop = end < 0 ? read : at + end;
                over |= held.Length + (stop - at) > largest;
                if (!over) held.Write(buffer, at, stop - at);
                if (end >= 0)
                {
                    yield return Taken(held, over, largest);
                    over = false;
                }

                at = stop + 1;
            }
        }

        if (held.Length > 0 || over) yield return Taken(held, over, largest);
        if (broken is not null) yield return new(default, broken);
    }

    private static BoundedLine Taken(MemoryStream held, bool over, long largest)
    {
        BoundedLine line = over ? new(default, BoundedBytes.TooLarge(largest)) : new(held.ToArray());
        held.SetLength(0);
        if (held.Capacity > 1 << 22) held.Capacity = 0;
        return line;
    }

    private static int Fill(Stream stream, byte[] buffer, out string? failure)
    {
        failure = null;
        try
        {
            return stream.Read(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            failure = ArticleSource.Reason(e);
            return 0;
        }
    }

    private static Encoding? Wide(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };
}
