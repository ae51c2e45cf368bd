using System.Text.Json;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Resolution;
using Chancery.Times;

namespace Chancery.Annotation;

/// <summary>
/// Writes a reading as the one JSON object of the annotate contract. Members come in a fixed order,
/// absent values are left out where the contract marks them optional, so the same reading gives the same bytes.
/// </summary>
public static class ReadingJson
{
    /// <param name="words">Of the whole text (<see cref="Reader.Words"/>), for <c>tokens</c>, <c>names</c> and the <c>sentences</c> that hold them; null for the sentences of the reading alone.</param>
    public static void Write(Utf8JsonWriter json, Reading reading, Analysis? words)
    {
        json.WriteStartObject();
        Head(json, reading);
        Dropped(json, reading.Article);
        Sentences(json, words ?? reading.Analysis);
        if (words is not null) TokenJson.Write(json, words);
        json.Array("times", reading.Times, Time);
        ActorJson.Write(json, reading.Actors);
        StatementJson.Write(json, reading.Statements);
        EventJson.Write(json, reading);
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, Reading reading)
    {
        Article article = reading.Article;
        json.WriteString("id", article.Id);
        json.WriteString("text", article.Text);
        json.WriteString("title", article.Title);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("author", article.Author);
        json.WriteString("url", article.Url);
        json.WriteString("lang", article.Language);
        json.WriteString("kicker", article.Kicker);
        json.WriteStartObject("published");
        json.Interval(reading.Published.Interval);
        json.WriteString("basis", reading.Published.Basis switch
        {
            PublishedBasis.Metadata => "metadata",
            PublishedBasis.Header => "header",
            PublishedBasis.Inferred => "inferred",
            _ => "unknown",
        });
        json.Strings("why", reading.Published.Why);
        json.WriteEndObject();
        json.Text("modified", article.Modified);
        json.Text("crawled", article.Crawled);
        json.Text("section", article.Section);
        json.Text("credit", article.Credit);
        json.Text("not_an_article", article.NotAnArticle);
    }

    private static void Dropped(Utf8JsonWriter json, Article article)
    {
        json.Array("dropped", article.Dropped, (j, range) =>
        {
            j.WriteStartObject();
            j.Offsets(range.Span);
            j.WriteString("reason", range.Reason);
            j.WriteEndObject();
        });
    }

    private static void Sentences(Utf8JsonWriter json, Analysis analysis) => json.Array("sentences", analysis.Sentences, (j, sentence) => j.Span(sentence.Span));

    private static void Time(Utf8JsonWriter json, TimeExpression time)
    {
        json.WriteStartObject();
        json.Offsets(time.Span);
        json.WriteString("type", time.Type.ToString().ToUpperInvariant());
        json.WriteString("value", time.Value);
        json.Text("mod", time.Mod);
        json.WriteString("edtf", time.Interval?.Text);
        json.Strings("why", time.Why);
        json.Text("rule", time.Rule);
        json.WriteEndObject();
    }
}
