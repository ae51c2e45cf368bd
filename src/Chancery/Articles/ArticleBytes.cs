using System.Buffers;
using System.Text;

namespace Chancery.Articles;

/// <summary>
/// Bytes to text. The encoding is taken from a byte order mark, else from what was stated, else from the bytes:
/// UTF-16 by its zero bytes, UTF-8 where it is well formed, Windows-1252 otherwise.
/// </summary>
public static class ArticleBytes
{
    /// <summary>How much of the start decides about zero bytes and control characters.</summary>
    private const int Sample = 16 * 1024;

    private static readonly SearchValues<byte> Controls = SearchValues.Create([1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 31, 127]);
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <summary>Decodes; false when the bytes are no text (an image, an archive).</summary>
    /// <param name="stated">The charset a header or a <c>meta</c> element names; an unknown name is passed over.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, string? stated, out string text)
    {
        text = "";
        if (Marked(bytes) is { } marked)
        {
            text = marked.Encoding.GetString(bytes[marked.Length..]);
            return true;
        }

        Encoding? wide = Wide(bytes);
        if (wide is null && IsBinary(bytes)) return false;
        text = (wide ?? Choose(bytes, stated)).GetString(bytes);
        return true;
    }

    /// <summary>The encoding of a name as the web uses it ("latin1" is Windows-1252), or null.</summary>
    public static Encoding? Named(string? name)
    {
        string label = (name ?? "").Trim().Trim('"', '\'').ToLowerInvariant();
        return label switch
        {
            "" => null,
            "utf-8" or "utf8" or "unicode-1-1-utf-8" => Encoding.UTF8,
            "iso-8859-1" or "latin1" or "iso8859-1" or "ascii" or "us-ascii" or "cp1252" or "windows-1252" or "l1" => Western,
            "utf-7" => null,
            "gb2312" or "gbk" => Find("gb18030"),
            _ => Find(label),
        };
    }

    private static Encoding Western { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static Encoding? Find(string label)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Choose(ReadOnlySpan<byte> bytes, string? stated)
    {
        if (IsUtf8(bytes)) return Encoding.UTF8;
        return Named(stated) is { } named && named is not UTF8Encoding ? named : Mostly8(bytes) ? Encoding.UTF8 : Western;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>True for UTF-8 with a few broken sequences (a cut file, a stray byte), which is still no Windows-1252.</summary>
    private static bool Mostly8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty && good + bad < 4096)
        {
            OperationStatus status = Rune.DecodeFromUtf8(bytes, out _, out int taken);
            if (status != OperationStatus.Done) bad++;
            else if (taken > 1) good++;
            bytes = bytes[Math.Max(1, taken)..];
        }

        return good > bad * 4;
    }

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (StrictOrLoose(bytes), 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static Encoding StrictOrLoose(ReadOnlySpan<byte> bytes) => IsUtf8(bytes) ? StrictUtf8 : Encoding.UTF8;

    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, 2048)];
        if (sample.Length < 8 || !sample.Contains((byte)0)) return null;
        int even = 0, odd = 0;
        for (int i = 0; i < sample.Length; i++)
        {
            if (sample[i] != 0) continue;
            if ((i & 1) == 0) even++;
            else odd++;
        }

        int half = sample.Length / 2;
        if (odd > half * 6 / 10 && even * 20 < half) return Encoding.Unicode;
        return even > half * 6 / 10 && odd * 20 < half ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (sample.StartsWith("%PDF-"u8) || sample.StartsWith("PK\u0003\u0004"u8)) return true;
        int zeros = sample.Count((byte)0), controls = 0;
        foreach (byte b in sample) controls += Controls.Contains(b) ? 1 : 0;
        return zeros > 0 || controls * 50 > sample.Length;
    }
}
