using Chancery.Record.Identity;

namespace Chancery.Record.Disagreements;

/// <summary>Runs every kind of comparison over a pair and puts the findings in order. Each looks for one kind only and would rather miss than cry wolf; none knows of another, so they run side by side.</summary>
internal sealed class DisagreementFinder(IReadOnlyList<IComparison> comparisons)
{
    public List<Disagreement> Find(DisagreementInput input, Rulings rulings) =>
        [.. comparisons.AsParallel().AsOrdered().SelectMany(c => c.Find(input).ToList())
            .Where(d => d.Sides.Count > 1 && !rulings.IsRejected(d.Id))
            .DistinctBy(d => d.Id)
            .OrderBy(d => d.Kind, StringComparer.Ordinal).ThenBy(d => d.Question, StringComparer.Ordinal).ThenBy(d => d.Id, StringComparer.Ordinal)];
}
