using System.Text;
using System.Text.Json;
using Chancery.Articles;
using Chancery.Intake;
using Chancery.Language;
using Chancery.Lexicon;
using NodaTime.Text;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Tests.Support;

/// <summary>Reads a text with the model and the lexicon that ship; built once for all tests.</summary>
internal static class Reads
{
    private static readonly Lazy<Reader> Shipped = new(() => new Reader(LexiconFiles.Embedded, Analyzer.Load(Repository.PathTo("models", "english.chancery"))));

    /// <summary>Each as it would come in a line of JSON: text and day of publication, or none.</summary>
    public static IReadOnlyList<Reading> Of(params (string Id, string Text, string? Published)[] articles)
    {
        byte[] lines = Encoding.UTF8.GetBytes(string.Join('\n', articles.Select(a => JsonSerializer.Serialize(new { id = a.Id, text = a.Text, published = a.Published, outlet = "Courier " + a.Id }))));
        return [.. new ArticleSource(LexiconFiles.Embedded).Read([], () => new MemoryStream(lines)).Select(i => Shipped.Value.Read(i.Article!))];
    }

    /// <param name="published">The date of publication given with the text (ISO), or null where it has none.</param>
    /// <param name="credit">The agency its dateline credits.</param>
    public static Reading Of(string text, string? published = null, string? credit = null, string? outlet = null) => Shipped.Value.Read(new Article
    {
        Id = "test",
        Text = text,
        Hash = "",
        Body = [new Span(0, text.Length)],
        Credit = credit,
        Outlet = outlet,
        Published = published is null ? null : new(LocalDatePattern.Iso.Parse(published).Value, "metadata", "given"),
    });
}
