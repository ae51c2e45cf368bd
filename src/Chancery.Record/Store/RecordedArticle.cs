using Chancery.Calendar;
using Chancery.Language;
using Chancery.Resolution;

namespace Chancery.Record.Store;

/// <summary>
/// An article as the record keeps it: its reading without words and trees, which can be had again from the text,
/// and the sentences, which evidence quotes.
/// </summary>
/// <param name="Sentences">Ranges of the sentences in text order.</param>
public sealed record RecordedArticle(Reading Reading, IReadOnlyList<Span> Sentences, Provenance Made)
{
    internal static Analysis NoWords { get; } = Analysis.FromConllu("");

    /// <summary>For an article that only says within which days it appeared: its dates on each of them; else null.</summary>
    public DayTable? Table { get; init; }

    /// <summary>The days of <see cref="Table"/> that are left for it beside the other articles of the pair it is mostly about; null before that is worked out.</summary>
    public EdtfInterval? Placed { get; init; }

    public string Hash => Reading.Article.Hash;

    public string Text => Reading.Article.Text;

    /// <summary>Takes what the record keeps from a fresh reading.</summary>
    public static RecordedArticle From(Reading reading, Provenance made) =>
        new(reading with { Analysis = NoWords }, [.. reading.Analysis.Sentences.Select(s => s.Span)], made);

    /// <summary>The sentence that holds <paramref name="span"/>, widened to every sentence it touches; the span itself where none does.</summary>
    public Span SentenceOf(Span span)
    {
        Span? found = null;
        foreach (Span s in Sentences)
        {
            if (s.Start >= span.End) break;
            if (s.Overlaps(span)) found = found is { } f ? f.Union(s) : s;
        }

        return found ?? span;
    }
}
