using Chancery.Record.Identity;
using Chancery.Record.Store;
using Chancery.Resolution.Dating;
using NodaTime.Text;

namespace Chancery.Record.Dating;

/// <summary>Dates the articles of one pair from each other. A pure function of the set of articles.</summary>
internal sealed class PairDating(OccurrenceBuilder builder)
{
    public IReadOnlyList<RecordedArticle> Date(StatePair pair, IReadOnlyList<RecordedArticle> articles, Rulings rulings)
    {
        if (articles.All(a => a.Table is null)) return articles;
        var settled = new DateProblem(pair, articles, Build(pair, articles, rulings)).Settle();
        return [.. articles.Select(a => settled.TryGetValue(DateProblem.Id(a), out var s) && s.Interval is { } days ? DateOverlay.Place(a, days) : a)];
    }

    /// <summary>The pair's occurrences with the joint dates and runners-up: what the days of the articles leave.</summary>
    public IReadOnlyList<Occurrence> Sharpen(StatePair pair, IReadOnlyList<RecordedArticle> articles, IReadOnlyList<Occurrence> occurrences)
    {
        if (articles.All(a => a.Table is null)) return occurrences;
        var settled = new DateProblem(pair, articles, occurrences).Settle();
        return [.. occurrences.Select(o => settled.TryGetValue(DateProblem.Id(o), out var s) && s.Interval is not null ? Sharpen(o, s) : o)];
    }

    public List<Occurrence> Build(StatePair pair, IReadOnlyList<RecordedArticle> articles, Rulings rulings) =>
        builder.Build(pair, builder.Reports(pair, articles, PersonIndex.Build(articles, rulings), rulings), rulings);

    private static Occurrence Sharpen(Occurrence o, DateSettlement settled)
    {
        string? runner = settled.RunnerUp is { } day ? $"{LocalDatePattern.Iso.Format(day)}, against it: {string.Join("; ", settled.Against)}" : null;
        if (o.When is { } w && Days.Of(w).Length <= Days.Of(settled.Interval).Length) return o with { RunnerUp = runner };
        return o with { When = settled.Interval, WhenWhy = [.. o.WhenWhy, $"sharpened by what its reports, dated together, leave: {string.Join("; ", settled.Why.Distinct(StringComparer.Ordinal))}"], RunnerUp = runner };
    }
}
