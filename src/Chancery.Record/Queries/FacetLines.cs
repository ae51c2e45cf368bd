using Chancery.Record.Relations;
using NodaTime;

namespace Chancery.Record.Queries;

/// <summary>Facets as the contract prints them.</summary>
internal static class FacetLines
{
    public static IReadOnlyList<FacetLine> On(PairRecord record, LocalDate? day)
    {
        List<FacetState> found = FacetFinder.On(record.Pair, record.Changes, record.Presences, day);
        found.InsertRange(found.FindLastIndex(f => Facets.Order(f.Facet) < Facets.Order("communications")) + 1, Communications.On(record.Pair, record.Occurrences, day));
        if (found.Exists(f => f.Facet == "communications" && f.Status != "not stated")) found.RemoveAll(f => f.Facet == "communications" && f.Status == "not stated");
        return [.. found.Select(Of)];
    }

    private static FacetLine Of(FacetState f) => new(
        f.Id,
        f.Facet,
        f.Direction,
        f.Value,
        f.Valid,
        [.. f.Reports.Select(r => r.Words).Distinct(StringComparer.Ordinal)],
        f.Status,
        f.LastConfirmed,
        [.. EvidenceMaker.Of(f.Reports), .. f.Presences.DistinctBy(p => (p.Article.Hash, p.Article.SentenceOf(p.Actor.Span))).Select(EvidenceMaker.Of)],
        f.Why,
        f.Subject);
}
