using System.Text.Json;
using Chancery.Articles;

namespace Chancery.Intake.Formats;

/// <summary>A JSON file that is no JSONL: one article over several lines, or an array of them.</summary>
internal static class JsonArticles
{
    /// <summary>Null when the text is no JSON of that shape.</summary>
    public static IEnumerable<IntakeItem>? TryRead(string path, byte[] bytes, ArticleParser parser)
    {
        try
        {
            JsonDocument document = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? Items(path, document, parser) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<IntakeItem> Items(string path, JsonDocument document, ArticleParser parser)
    {
        using (document)
        {
            long number = 0;
            foreach (JsonElement item in document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().ToArray() : [document.RootElement])
            {
                number++;
                yield return item.ValueKind == JsonValueKind.Object ? JsonLines.Guarded(path, number, item, parser) : IntakeItem.Failed(path, number, "a JSON object is expected");
            }
        }
    }
}
