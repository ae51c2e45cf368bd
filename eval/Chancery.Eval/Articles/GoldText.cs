using System.Text.Json;

namespace Chancery.Eval.Articles;

/// <summary>A text of a gold file of copies or stories.</summary>
internal readonly record struct GoldText(string Id, string Text, string? Title)
{
    public static IEnumerable<GoldText> Of(string file)
    {
        foreach (string line in File.ReadLines(file))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            yield return new(root.GetProperty("doc_id").GetString()!, root.GetProperty("text").GetString()!, root.TryGetProperty("title", out JsonElement title) ? title.GetString() : null);
        }
    }
}
