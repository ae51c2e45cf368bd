namespace Chancery.Record.Queries;

/// <summary>What separates two days of a pair: facets gained, lost and changed, and the occurrences between.</summary>
/// <param name="Clock">valid or report: the clock the two days are read on.</param>
public sealed record PairDiff(
    IReadOnlyList<string> Pair,
    string From,
    string To,
    string Clock,
    IReadOnlyList<FacetLine> Gained,
    IReadOnlyList<FacetLine> Lost,
    IReadOnlyList<FacetChange> Changed,
    IReadOnlyList<EventLine> Events);
