using Chancery.Articles;

namespace Chancery.Intake.Archives;

/// <summary>The pages of a WARC archive as articles: responses with status 200 and resources that are HTML or plain text.</summary>
internal static class WarcArticles
{
    public static IEnumerable<IntakeItem> Read(string path, Stream stream, ArticleParser parser, long largest)
    {
        foreach (WarcRecord record in new WarcReader(stream, largest).Records())
        {
            if (record.Failure is { } failure) yield return IntakeItem.Failed(path, record.Number, failure);
            if (record.Block.Length > 0 && Item(path, record, parser, largest) is { } item) yield return item;
        }
    }

    private static IntakeItem? Item(string path, WarcRecord record, ArticleParser parser, long largest)
    {
        (byte[] Body, string Media, string? Charset)? page = record.Type.ToLowerInvariant() switch
        {
            "response" => Response(record, largest, out string? failure) is { } found ? found : failure is null ? null : ([], "error:" + failure, null),
            "resource" or "conversion" => (record.Block, (record.Field("Content-Type") ?? "").Split(';')[0].Trim().ToLowerInvariant(), null),
            _ => null,
        };
        if (page is not { } content) return null;
        if (content.Media.StartsWith("error:", StringComparison.Ordinal)) return IntakeItem.Failed(path, record.Number, content.Media[6..]);
        bool html = content.Media is "text/html" or "application/xhtml+xml";
        if (!html && content.Media != "text/plain") return null;
        if (!ArticleBytes.TryDecode(content.Body, content.Charset ?? (html ? PageCharset.Of(content.Body) : null), out string text) || string.IsNullOrWhiteSpace(text)) return null;
        if (html && text.Length > PageCharset.LargestPage) return IntakeItem.Failed(path, record.Number, PageCharset.TooLarge);
        return IntakeItem.Of(parser.Parse(new ArticleInput
        {
            Id = path + "#" + (record.Field("WARC-Record-ID")?.Trim('<', '>') ?? record.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Html = html ? text : null,
            Text = html ? null : text,
            Url = record.Field("WARC-Target-URI")?.Trim('<', '>'),
            Crawled = record.Field("WARC-Date"),
        }));
    }

    private static (byte[] Body, string Media, string? Charset)? Response(WarcRecord record, long largest, out string? failure)
    {
        HttpMessage? message = HttpMessage.Parse(record.Block, Math.Min(largest, PageCharset.LargestPage * 2L), out failure);
        return message is { Status: 200 } && failure is null ? (message.Body, message.MediaType, message.Charset) : null;
    }
}
