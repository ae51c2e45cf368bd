using Chancery.Record.Identity;

namespace Chancery.Record.Disagreements;

/// <summary>A point on which reports differ: kind and verdict in DOMAIN.md's words, the sides in the record's order.</summary>
internal sealed record Disagreement(StatePair Pair, string Kind, string Verdict, string Question, string Why, IReadOnlyList<Side> Sides)
{
    /// <summary>From the kind and what was read on each side, so that it outlives wording and reader.</summary>
    public string Id { get; } = ContentId.Of($"d-{Pair.Key}-", [Kind, .. Sides.Select(s => s.Sightings.Select(x => x.Source ?? $"{x.Article.Hash}:{x.Span.Start}").Order(StringComparer.Ordinal).FirstOrDefault())]);
}
