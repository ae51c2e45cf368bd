using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Resolution.Dating;
using Chancery.Times;
using NodaTime.Text;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Tests.Times;

/// <summary>Tags and anchors a text with no trees, as the tests of times need it.</summary>
internal static class TimeReading
{
    public static readonly TimeTagger Tagger = new(LexiconFiles.Embedded);
    private static readonly ArticleDates Dates = new(LexiconFiles.Embedded);

    public static Reading Read(string text, string? published = null, Analysis? analysis = null)
    {
        var article = new Article
        {
            Id = "test",
            Text = text,
            Hash = "",
            Body = [new Span(0, text.Length)],
            Published = published is null ? null : new(LocalDatePattern.Iso.Parse(published).Value, "metadata", "given"),
        };
        Analysis words = analysis ?? Analysis.Empty;
        return Dates.Resolve(new() { Article = article, Analysis = words, Times = Tagger.Tag(article, words) });
    }

    /// <summary>The expressions as "text = value", in order.</summary>
    public static string[] Values(string text, string? published = null) =>
        [.. Read(text, published).Times.Select(t => $"{text[t.Span.Start..t.Span.End]} = {t.Value}")];
}
