using System.Globalization;
using System.IO.Compression;
using System.Text;

using Chancery.Intake.Formats;

namespace Chancery.Intake.Archives;

/// <summary>An HTTP response as an archive keeps it: status, headers, and the body with its transfer and content codings undone.</summary>
internal sealed record HttpMessage(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private static ReadOnlySpan<byte> HeaderEnd => "\r\n\r\n"u8;

    public string MediaType => Part(0).ToLowerInvariant();

    public string? Charset
    {
        get
        {
            string type = Header("Content-Type") ?? "";
            int at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
            return at < 0 ? null : type[(at + 8)..].Split(';')[0].Trim().Trim('"');
        }
    }

    public string? Header(string name) => Headers.TryGetValue(name, out string? value) ? value : null;

    /// <summary>Reads a message; null when the bytes are none.</summary>
    /// <param name="largest">The largest body, decoded: a bomb ends in the failure.</param>
    public static HttpMessage? Parse(ReadOnlySpan<byte> bytes, long largest, out string? failure)
    {
        failure = null;
        if (!bytes.StartsWith("HTTP/"u8)) return null;
        int end = bytes.IndexOf(HeaderEnd), gap = 4;
        if (end < 0) (end, gap) = (bytes.IndexOf("\n\n"u8), 2);
        if (end < 0) return null;
        string[] lines = Encoding.Latin1.GetString(bytes[..end]).Split('\n');
        string[] first = lines[0].Split(' ', 3);
        if (first.Length < 2 || !int.TryParse(first[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int status)) return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines.AsSpan(1))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        byte[] body = Decode(bytes[(end + gap)..].ToArray(), headers, largest, out failure);
        return new(status, headers, body);
    }

    private static byte[] Decode(byte[] body, Dictionary<string, string> headers, long largest, out string? failure)
    {
        failure = null;
        if (headers.TryGetValue("Transfer-Encoding", out string? transfer) && transfer.Contains("chunked", StringComparison.OrdinalIgnoreCase)) body = Chunks(body);
        if (!headers.TryGetValue("Content-Encoding", out string? coding)) return body;
        using Stream? plain = coding.Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
            "deflate" => new ZLibStream(new MemoryStream(body), CompressionMode.Decompress),
            "br" => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
            _ => null,
        };

        // Some archives keep the header though the body is plain already.
        bool looksPlain = body.AsSpan().TrimStart(" \r\n\t"u8) is [(byte)'<', ..];
        if (plain is null || looksPlain) return body;
        return BoundedBytes.TryRead(plain, largest, out byte[] decoded, out failure) ? decoded : [];
    }

    /// <summary>Joins chunks; where the sizes make no sense the body is taken as it is, which archives that undid the coding need.</summary>
    private static byte[] Chunks(byte[] body)
    {
        var joined = new MemoryStream(body.Length);
        int at = 0;
        while (at < body.Length)
        {
            int line = body.AsSpan(at).IndexOf((byte)'\n');
            if (line < 0) break;
            string size = Encoding.Latin1.GetString(body, at, line).Trim().Split(';')[0];
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int length) || length < 0) return at == 0 ? body : joined.ToArray();
            at += line + 1;
            if (length == 0) break;
            joined.Write(body, at, Math.Min(length, body.Length - at));
            at = (int)Math.Min(body.Length, (long)at + length);
            while (at < body.Length && body[at] is (byte)'\r' or (byte)'\n') at++;
        }

        return joined.ToArray();
    }

    private string Part(int index) => (Header("Content-Type") ?? "").Split(';')[index].Trim();
}
