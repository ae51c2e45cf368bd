using Chancery.Articles;

namespace Chancery.Intake;

/// <summary>Reads one stream: looks at its first bytes, and hands it to the reader of that kind.</summary>
internal sealed class StreamReading(ArticleParser parser, long largest)
{
    private const int Peek = 4096;

    public IEnumerable<IntakeItem> Read(string path, Stream stream)
    {
        var peeked = new PeekStream(stream, Peek, out string? failure);
        if (failure is not null) return [IntakeItem.Failed(path, 0, failure)];
        if (peeked.Head.Length == 0) return [IntakeItem.Failed(path, 0, "the file is empty")];
        return KindOf.Bytes(peeked.Head.Span, path) switch
        {
            InputKind.JsonLines => JsonLines.Read(path, peeked, parser, largest),
            InputKind.Html => Whole(path, peeked, html: true),
            _ => Whole(path, peeked, html: false),
        };
    }

    private IEnumerable<IntakeItem> Whole(string path, Stream stream, bool html)
    {
        if (!BoundedBytes.TryRead(stream, largest, out byte[] bytes, out string? failure))
        {
            yield return IntakeItem.Failed(path, 0, failure!);
            yield break;
        }

        if (!ArticleBytes.TryDecode(bytes, null, out string text))
        {
            yield return IntakeItem.Failed(path, 0, "this is no text: it holds bytes that no article has");
            yield break;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            yield return IntakeItem.Failed(path, 0, "the file is empty");
            yield break;
        }

        yield return IntakeItem.Of(parser.Parse(html ? new ArticleInput { Id = path, Html = text } : new ArticleInput { Id = path, Text = text }));
    }
}
