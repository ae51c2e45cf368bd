using System.Text.Json;
using Chancery.Articles;

namespace Chancery.Intake.Formats;

/// <summary>
/// Articles as JSON, one object a line, in the contract's fields. A line that is no such object is an error with its number;
/// the next line is read as if nothing had happened. Lines are streamed: only one is in memory at a time, and none above the bound.
/// </summary>
internal static class JsonLines
{
    public static IEnumerable<IntakeItem> Read(string path, Stream stream, ArticleParser parser, long largest)
    {
        long number = 0;
        foreach (BoundedLine line in BoundedLine.Of(stream, largest))
        {
            number++;
            if (line.Failure is { } failure) yield return IntakeItem.Failed(path, number, failure);
            else if (!line.IsBlank) yield return Item(path, number, line, parser);
        }
    }

    private static IntakeItem Item(string path, long number, BoundedLine line, ArticleParser parser)
    {
        try
        {
            using JsonDocument document = System.Text.Unicode.Utf8.IsValid(line.Bytes.Span) ? JsonDocument.Parse(line.Bytes) : JsonDocument.Parse(Decoded(line.Bytes.Span));
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Guarded(path, number, document.RootElement, parser)
                : IntakeItem.Failed(path, number, "a JSON object is expected on each line");
        }
        catch (JsonException e)
        {
            string at = e.BytePositionInLine is { } column ? $" (at byte {column + 1})" : "";
            return IntakeItem.Failed(path, number, "this line is no JSON" + at);
        }
    }

    /// <summary>A line that is no UTF-8, as the encoding its bytes speak for.</summary>
    private static string Decoded(ReadOnlySpan<byte> line) => ArticleBytes.TryDecode(line, null, out string text) ? text : "";

    /// <summary>One object as an article, or what is wrong with it.</summary>
    public static IntakeItem Guarded(string path, long number, JsonElement line, ArticleParser parser)
    {
        try
        {
            return Object(path, number, line, parser);
        }
        catch (InvalidOperationException)
        {
            return IntakeItem.Failed(path, number, "this line holds a broken string");
        }
    }

    private static IntakeItem Object(string path, long number, JsonElement line, ArticleParser parser)
    {
        string? text = Text(line, "text"), html = Text(line, "html");
        if (html?.Length > PageCharset.LargestPage) return IntakeItem.Failed(path, number, PageCharset.TooLarge);
        if (text is null && html is null) return IntakeItem.Failed(path, number, "neither \"text\" nor \"html\" is given");
        var input = new ArticleInput
        {
            Id = Text(line, "id") ?? path + "#" + number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Text = text,
            Html = text is null ? html : null,
            Title = Text(line, "title"),
            Outlet = Text(line, "outlet"),
            Author = Text(line, "author"),
            Url = Text(line, "url"),
            Published = Text(line, "published"),
            Crawled = Text(line, "crawled"),
            Lang = Text(line, "lang"),
        };
        return IntakeItem.Of(parser.Parse(input));
    }

    /// <summary>A string, or a number written out; null and the empty string are as good as absent.</summary>
    private static string? Text(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out JsonElement value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { Length: > 0 } said ? said : null,
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }
}
