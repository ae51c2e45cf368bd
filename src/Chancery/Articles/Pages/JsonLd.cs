using System.Text.Json;

namespace Chancery.Articles.Pages;

/// <summary>Reads JSON-LD: every object of the page's graphs, reports first. Broken JSON costs that script alone.</summary>
internal sealed class JsonLd(PageNames names)
{
    private const int Deepest = 64;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };

    public void Read(string data, PageFacts facts)
    {
        if (Parse(data) is not { } document) return;
        using (document) Walk(document.RootElement, facts, 0);
    }

    /// <summary>Parses; a second time with control characters made spaces, which many sites leave in their strings.</summary>
    public static JsonDocument? Parse(string data)
    {
        data = data.Trim().TrimEnd(';');
        if (data.StartsWith("<![CDATA[", StringComparison.Ordinal)) data = data[9..].Replace("]]>", "", StringComparison.Ordinal);
        try
        {
            return JsonDocument.Parse(data, Lenient);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return Again(data);
        }
    }

    private static JsonDocument? Again(string data)
    {
        try
        {
            return JsonDocument.Parse(string.Create(data.Length, data, static (to, from) =>
            {
                for (int i = 0; i < to.Length; i++) to[i] = char.IsControl(from[i]) || char.IsSurrogate(from[i]) ? ' ' : from[i];
            }), Lenient);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private void Walk(JsonElement element, PageFacts facts, int depth)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) Walk(item, facts, depth);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsReport(element, facts, out int rank)) Report(element, facts, rank);
            if (element.TryGetProperty("@graph", out JsonElement graph)) Walk(graph, facts, depth + 1);
            if (depth < 4 && element.TryGetProperty("mainEntity", out JsonElement main)) Walk(main, facts, depth + 1);
        }
    }

    private bool IsReport(JsonElement element, PageFacts facts, out int rank)
    {
        rank = 100;
        if (!element.TryGetProperty("@type", out JsonElement type)) return false;
        foreach (string said in Texts(type))
        {
            string name = said[(said.LastIndexOf('/') + 1)..].ToLowerInvariant();
            facts.Types.Add(name);
            if (!names.Reports.Contains(name)) continue;
            bool article = name.EndsWith("article", StringComparison.Ordinal) || name.EndsWith("posting", StringComparison.Ordinal) || name == "report";
            rank = Math.Min(rank, article ? 0 : name is "webpage" or "creativework" ? 20 : 40);
        }

        return rank < 100;
    }

    private static void Report(JsonElement report, PageFacts facts, int rank)
    {
        Add("published", "datePublished", rank);
        Add("published", "dateCreated", rank + 15);
        Add("published", "uploadDate", rank + 16);
        Add("modified", "dateModified", rank);
        Add("section", "articleSection", rank);
        Add("language", "inLanguage", rank);
        if (rank < 20) Add("title", "headline", rank - 1);
        if (rank < 20 && report.TryGetProperty("author", out JsonElement author)) facts.Add("author", Names(author), rank - 1, "author");
        if (report.TryGetProperty("publisher", out JsonElement publisher)) facts.Add("outlet", Names(publisher), rank + 1, "publisher");
        if (report.TryGetProperty("articleBody", out JsonElement body) && body.ValueKind == JsonValueKind.String && Safe(body) is { Length: > 200 } text && text.Length > (facts.Body?.Length ?? 0)) facts.Body = text;

        void Add(string kind, string key, int trust)
        {
            if (report.TryGetProperty(key, out JsonElement value)) facts.Add(kind, Texts(value).FirstOrDefault(), trust, "JSON-LD " + key);
        }
    }

    /// <summary>The name of a person or an organisation, or of several.</summary>
    private static string? Names(JsonElement element)
    {
        var said = new List<string>();
        Collect(element);
        return said.Count == 0 ? null : string.Join(", ", said.Distinct(StringComparer.Ordinal).Take(8));

        void Collect(JsonElement at)
        {
            if (at.ValueKind == JsonValueKind.String && Safe(at) is { Length: > 1 and < 120 } text && !text.StartsWith("http", StringComparison.OrdinalIgnoreCase)) said.Add(text.Trim());
            else if (at.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in at.EnumerateArray()) Collect(item);
            }
            else if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty("name", out JsonElement name)) Collect(name);
        }
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => Safe(element) is { } text ? [text] : [],
        JsonValueKind.Array => element.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(Safe).OfType<string>(),
        _ => [],
    };

    /// <summary>The string, or null where it holds half a surrogate pair.</summary>
    private static string? Safe(JsonElement element)
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
}
