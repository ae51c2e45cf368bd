using Chancery.Events;
using Chancery.Record.Identity;
using Chancery.Record.Store;

namespace Chancery.Record.Disagreements;

/// <summary>How many: different figures for one sort of thing in one place. Figures that can be one number are compatible.</summary>
internal sealed class QuantityComparison(StateNames stateNames) : IComparison
{
    private const int Window = 60;

    public IEnumerable<Disagreement> Find(DisagreementInput input)
    {
        var all = input.Articles.Where(a => PairFinder.Main(a) == input.Pair).SelectMany(a => a.Reading.Quantities.Select(q => (Article: a, Quantity: q, Names: Names(a, q)))).Where(x => x.Names.Length > 0 && Bounds(x.Quantity) is { Max: > 12 });
        foreach (var group in all.GroupBy(x => x.Names).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var figures = group.GroupBy(x => Bounds(x.Quantity)).OrderByDescending(g => g.Key.Max).ToArray();
            if (figures.Length < 2 || group.Select(x => x.Article.Hash).Distinct(StringComparer.Ordinal).Count() < 2) continue;
            bool fit = figures.All(a => figures.All(b => a.Key.Min * 0.9 <= b.Key.Max && b.Key.Min * 0.9 <= a.Key.Max));
            yield return new(input.Pair, "quantity", fit ? "compatible" : "contradiction", $"How many: {group.First().Quantity.Unit}?",
                fit ? "the figures differ in precision and in whom they count; none excludes another" : "the figures exclude each other",
                [.. figures.Select(g => new Side(string.Join(" / ", g.Select(x => $"{x.Quantity.Span.Of(x.Article.Text)}").Distinct(StringComparer.Ordinal)), [.. g.Select(x => Place(x.Article, x.Quantity))]))]);
        }
    }

    private static Sighting Place(RecordedArticle a, Quantity q) =>
        new(a, a.SentenceOf(q.Span), q.Statement is { } i && (uint)i < (uint)a.Reading.Statements.Count ? a.Reading.Statements[i] : null, null);

    /// <summary>"Thousands" is a lower bound.</summary>
    private static (long Min, long Max) Bounds(Quantity q) => q.Value is { } v ? (v, v) : (q.Min ?? 0, q.Approximate || q.Max is null ? long.MaxValue / 4 : q.Max.Value);

    /// <summary>The names that say of whom and where: states named in the figure's phrase, in order of code; empty where it names fewer than two.</summary>
    private string Names(RecordedArticle a, Quantity q)
    {
        var sentence = a.SentenceOf(q.Span);
        var near = new Language.Span(q.Span.Start, Math.Min(sentence.End, q.Span.End + Window));
        string[] states = stateNames.In(a.Text, near);
        return states.Length < 2 ? "" : string.Join('+', states);
    }
}
