using System.Text.Json.Nodes;
using Chancery.Annotation;
using Chancery.Language;
using Chancery.Record.Store;

namespace Chancery.Web.Views;

/// <summary>An article with its layers over its own text; a long one a part at a time.</summary>
/// <param name="Highlight">The sentence asked for, or null.</param>
public sealed record ArticleView(RecordedArticle Article, int Part, int Parts, Span? Highlight, IReadOnlyList<TextParagraph> Paragraphs, IReadOnlyList<LayerEntry> Entries)
{
    /// <summary>Code units a part holds at least: with its layers a part stays well below the weight a page may have.</summary>
    private const int PartLength = 12_000;

    public static ArticleView Of(RecordedArticle article, int? part, Span? highlight)
    {
        string text = article.Text;
        if (highlight is { } h && (h.Start < 0 || h.End > text.Length || h.Start >= h.End)) highlight = null;
        List<Span> parts = Split(text);
        int at = part is { } asked ? Math.Clamp(asked, 1, parts.Count) - 1 : Math.Max(0, parts.FindIndex(p => highlight is { } mark && p.Contains(mark.Start)));
        var layers = ArticleLayers.Of(article.Reading);
        var paragraphs = TextParagraph.Of(text, parts[at], layers.Ranges, highlight);
        var shown = paragraphs.SelectMany(p => p.Runs).SelectMany(r => r.Entries).ToHashSet(StringComparer.Ordinal);
        return new(article, at + 1, parts.Count, highlight, paragraphs, [.. layers.Entries.Where(e => shown.Contains(e.Id))]);
    }

    /// <summary>The annotate object, with the sentences the record kept.</summary>
    public JsonNode Json()
    {
        using var buffer = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(buffer)) ReadingJson.Write(writer, Article.Reading, words: null);
        JsonNode json = JsonNode.Parse(buffer.ToArray())!;
        json["hash"] = Article.Hash;
        json["sentences"] = new JsonArray([.. Article.Sentences.Select(s => new JsonObject { ["start"] = s.Start, ["end"] = s.End })]);
        return json;
    }

    private static List<Span> Split(string text)
    {
        var parts = new List<Span>();
        int start = 0;
        while (text.Length - start > PartLength * 3 / 2)
        {
            int end = text.IndexOf('\n', start + PartLength);
            if (end < 0 || end > start + 2 * PartLength) end = start + PartLength;
            if (char.IsLowSurrogate(text[end])) end++;
            parts.Add(new(start, end));
            start = end;
        }

        parts.Add(new(start, text.Length));
        return parts;
    }
}
