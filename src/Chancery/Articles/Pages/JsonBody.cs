using System.Text;
using System.Text.Json;
using Chancery.Articles.Plain;

namespace Chancery.Articles.Pages;

/// <summary>
/// The report of a page whose markup holds none: in the data that its script would have drawn it from. Taken is the longest
/// string, or list of strings or of objects with a text, that reads as prose.
/// </summary>
internal static class JsonBody
{
    private const int Deepest = 40;
    private const int Shortest = 300;
    private static readonly string[] TextKeys = ["text", "content", "value", "html", "body", "paragraph", "data", "children", "content_html", "rendered"];

    /// <summary>Markup or text, or null.</summary>
    public static string? Find(List<(string Attributes, string Data)> scripts)
    {
        string? best = null;
        foreach (var (_, data) in scripts)
        {
            if (Parse(data) is not { } document) continue;
            using (document) Walk(document.RootElement, ref best, 0);
        }

        return best;
    }

    private static JsonDocument? Parse(string data)
    {
        int start = data.AsSpan().IndexOfAny('{', '[');
        if (start < 0) return null;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(data[start..]), new JsonReaderOptions { AllowTrailingCommas = true, MaxDepth = 128, CommentHandling = JsonCommentHandling.Skip });
            return JsonDocument.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Walk(JsonElement element, ref string? best, int depth)
    {
        if (depth > Deepest) return;
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                Consider(Text(element), ref best);
                break;
            case JsonValueKind.Array:
                Consider(Joined(element), ref best);
                foreach (JsonElement item in element.EnumerateArray()) Walk(item, ref best, depth + 1);
                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject()) Walk(property.Value, ref best, depth + 1);
                break;
        }
    }

    private static void Consider(string? text, ref string? best)
    {
        if (text is null || text.Length < Shortest || (best is not null && text.Length <= best.Length)) return;
        if (IsProse(text)) best = text;
    }

    /// <summary>Paragraphs of a list: its strings, or the one text of each of its objects.</summary>
    private static string? Joined(JsonElement list)
    {
        var paragraphs = new List<string>();
        foreach (JsonElement item in list.EnumerateArray())
        {
            string? text = item.ValueKind == JsonValueKind.String ? Text(item) : item.ValueKind == JsonValueKind.Object ? OfObject(item, 0) : null;
            if (text is { Length: > 0 }) paragraphs.Add(text);
        }

        int prose = paragraphs.Count(p => p.Length > 50 && LineForm.EndsSentence(p.TrimEnd().TrimEnd("</p>")));
        return prose >= 2 && prose * 2 >= paragraphs.Count ? string.Join("\n\n", paragraphs) : null;
    }

    private static string? OfObject(JsonElement item, int depth)
    {
        if (depth > 3) return null;
        foreach (string key in TextKeys)
        {
            if (!item.TryGetProperty(key, out JsonElement value)) continue;
            if (value.ValueKind == JsonValueKind.String && Text(value) is { Length: > 0 } text) return text;
            if (value.ValueKind == JsonValueKind.Object && OfObject(value, depth + 1) is { } inner) return inner;
        }

        return null;
    }

    private static string? Text(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Several sentences of words, not code, a list of keys or an encoded picture.</summary>
    private static bool IsProse(string text)
    {
        int spaces = 0, letters = 0, ends = 0, code = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == ' ') spaces++;
            else if (char.IsLetter(c)) letters++;
            else if (c is '{' or '}' or '=' or '\\') code++;
            if (c == '.' && (i + 1 == text.Length || text[i + 1] is ' ' or '\n' or '<' or '"' or '”')) ends++;
        }

        bool markup = text.Contains("<p", StringComparison.OrdinalIgnoreCase);
        return letters > text.Length * (markup ? .5 : .7) && spaces > text.Length / 14 && ends >= 3 && code < text.Length / (markup ? 25 : 100);
    }
}
