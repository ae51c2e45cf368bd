using System.IO.Compression;
using System.Text;
using Chancery.Articles;
using Chancery.Intake.Archives;

namespace Chancery.Intake.Formats;

/// <summary>Reads one stream: looks at its first bytes, and hands it to the reader of that kind.</summary>
internal sealed class StreamReading(ArticleParser parser, long largest)
{
    private const int Peek = 4096;

    public IEnumerable<IntakeItem> Read(string path, Stream stream) => Read(path, stream, packed: false);

    private IEnumerable<IntakeItem> Read(string path, Stream stream, bool packed)
    {
        var peeked = new PeekStream(stream, Peek, out string? failure);
        if (failure is not null) return [IntakeItem.Failed(path, 0, failure)];
        if (peeked.Head.Length == 0) return [IntakeItem.Failed(path, 0, "the file is empty")];
        InputKind kind = KindOf.Bytes(peeked.Head.Span, path);
        return kind switch
        {
            InputKind.Gzip when packed => [IntakeItem.Failed(path, 0, "this file is packed twice; unpack it once")],
            InputKind.Gzip => Unpacked(path, peeked),
            InputKind.Warc => WarcArticles.Read(path, peeked, parser, largest),
            InputKind.JsonLines => JsonLines.Read(path, peeked, parser, largest),
            InputKind.Csv => CsvArticles.Read(path, new StreamReader(peeked, TextEncoding(peeked.Head.Span)), parser, largest),
            _ => Whole(path, peeked, kind),
        };
    }

    private IEnumerable<IntakeItem> Unpacked(string path, Stream packed)
    {
        using var plain = new GZipStream(packed, CompressionMode.Decompress);
        foreach (IntakeItem item in Read(path, plain, packed: true)) yield return item;
    }

    /// <summary>UTF-8 where the first bytes are well formed (the last few may be cut), else Windows-1252; a byte order mark goes before both.</summary>
    private static Encoding TextEncoding(ReadOnlySpan<byte> head)
    {
        for (int cut = 0; cut < 4 && cut < head.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(head[..^cut])) return Encoding.UTF8;
        }

        return ArticleBytes.Named("windows-1252")!;
    }

    private IEnumerable<IntakeItem> Whole(string path, Stream stream, InputKind kind)
    {
        if (!BoundedBytes.TryRead(stream, kind == InputKind.Html ? Math.Min(largest, PageCharset.LargestPage * 2L) : largest, out byte[] bytes, out string? failure))
            return [IntakeItem.Failed(path, 0, failure!)];
        if (kind == InputKind.Json) return JsonArticles.TryRead(path, bytes, parser) ?? JsonLines.Read(path, new MemoryStream(bytes), parser, largest);
        if (!ArticleBytes.TryDecode(bytes, kind == InputKind.Html ? PageCharset.Of(bytes) : null, out string text))
            return [IntakeItem.Failed(path, 0, "this is no text: it holds bytes that no article has")];
        if (string.IsNullOrWhiteSpace(text)) return [IntakeItem.Failed(path, 0, "the file is empty")];
        if (kind == InputKind.Feed) return FeedFile.Read(path, text, parser);
        if (kind == InputKind.Html && text.Length > PageCharset.LargestPage) return [IntakeItem.Failed(path, 0, PageCharset.TooLarge)];
        return [IntakeItem.Of(parser.Parse(kind == InputKind.Html ? new ArticleInput { Id = path, Html = text } : new ArticleInput { Id = path, Text = text }))];
    }
}
