using Chancery.Record.Identity;

namespace Chancery.Record.Disagreements;

/// <summary>Runs every kind of comparison over a pair and puts the findings in order. Each looks for one kind only and would rather miss than cry wolf.</summary>
internal sealed class DisagreementFinder(IReadOnlyList<IComparison> comparisons)
{
    public List<Disagreement> Find(DisagreementInput input, Rulings rulings) =>
        [.. comparisons.SelectMany(c => c.Find(input))
            .Where(d => d.Sides.Count > 1 && !rulings.IsRejected(d.Id))
            .DistinctBy(d => d.Id)
            .OrderBy(d => d.Kind, StringComparer.Ordinal).ThenBy(d => d.Question, StringComparer.Ordinal).ThenBy(d => d.Id, StringComparer.Ordinal)];
}
