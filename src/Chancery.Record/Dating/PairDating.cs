using Chancery.Calendar;
using Chancery.Record.Identity;
using Chancery.Record.Store;

namespace Chancery.Record.Dating;

/// <summary>Dates the articles of one pair from each other. A pure function of the set of articles.</summary>
internal sealed class PairDating(OccurrenceBuilder builder)
{
    public IReadOnlyList<RecordedArticle> Date(StatePair pair, IReadOnlyList<RecordedArticle> articles, Rulings rulings)
    {
        if (articles.All(a => a.Table is null)) return articles;
        List<Occurrence> occurrences = Build(pair, articles, rulings);
        if (JointSolver.Solve(JointProblem.Of(articles, occurrences)) is not { } solution) return articles;
        return [.. articles.Select(a => solution.Published.TryGetValue(a.Hash, out var days) ? DateOverlay.Place(a, days) : a)];
    }

    /// <summary>The pair's occurrences with the joint dates and runners-up: what the days of the articles leave.</summary>
    public IReadOnlyList<Occurrence> Sharpen(IReadOnlyList<RecordedArticle> articles, IReadOnlyList<Occurrence> occurrences)
    {
        if (articles.All(a => a.Table is null) || JointSolver.Solve(JointProblem.Of(articles, occurrences)) is not { } solution) return occurrences;
        return [.. occurrences.Select(o => solution.Days.TryGetValue(o.Id, out var days) && days.Count > 0 && o.Reports.Any(r => r.Article.Table is not null) ? Sharpen(o, new(days.Min, days.Max), solution) : o)];
    }

    public List<Occurrence> Build(StatePair pair, IReadOnlyList<RecordedArticle> articles, Rulings rulings) =>
        builder.Build(pair, builder.Reports(pair, articles, PersonIndex.Build(articles, rulings), rulings), rulings);

    private static Occurrence Sharpen(Occurrence o, Days days, JointSolution solution)
    {
        string? runner = solution.RunnersUp.GetValueOrDefault(o.Id) is { Length: > 0 } r ? r : null;
        if (o.When is { } w && Days.Of(w).Length <= days.Length) return o with { RunnerUp = runner };
        return o with { When = EdtfInterval.OneOf(days.From, days.To), WhenWhy = [.. o.WhenWhy, "sharpened by what its reports, dated together, leave"], RunnerUp = runner };
    }
}
