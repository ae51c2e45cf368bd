using System.Text.Json;
using Chancery.Articles;
using Chancery.Lexicon;
using NodaTime.Text;

namespace Chancery.Eval.Articles;

/// <summary>The pages of a gold set, read as articles without the reader; lines as <c>score_extract.py</c> takes them.</summary>
internal static class GoldPages
{
    public static int Write(string set, TextWriter output)
    {
        var parser = new ArticleParser(LexiconFiles.Embedded);
        foreach (ArticleInput input in Inputs(set))
        {
            Article article = parser.Parse(input);
            output.WriteLine(JsonSerializer.Serialize(new
            {
                id = article.Id,
                text = article.Text,
                title = article.Title,
                author = article.Author,
                published = new { edtf = article.Published is { } p ? LocalDatePattern.Iso.Format(p.Day) : null },
                not_an_article = article.NotAnArticle,
                dropped = article.Dropped.Select(d => new { start = d.Span.Start, end = d.Span.End, reason = d.Reason }),
            }));
        }

        return 0;
    }

    /// <summary>The pages, decoded as the intake would.</summary>
    public static IEnumerable<ArticleInput> Inputs(string set)
    {
        string folder = Checkout.At("..", "shared", "gold", "articles", set);
        foreach (string line in File.ReadLines(Path.Combine(folder, "gold.jsonl")))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            byte[] bytes = File.ReadAllBytes(Path.Combine(folder, root.GetProperty("file").GetString()!));
            if (!ArticleBytes.TryDecode(bytes, PageCharset.Of(bytes), out string html)) continue;
            yield return new ArticleInput { Id = root.GetProperty("id").GetString()!, Html = html, Url = root.TryGetProperty("url", out JsonElement url) ? url.GetString() : null };
        }
    }
}
