using NodaTime;

namespace Chancery.Record.Queries;

/// <summary>What separates two days of a pair on either clock.</summary>
internal static class DiffQuery
{
    public static PairDiff Of(IReadOnlyList<string> pair, LocalDate from, LocalDate to, bool byReport, PairRecord before, PairRecord after)
    {
        IReadOnlyList<FacetLine> left = Stated(FacetLines.On(before, byReport ? null : from)), right = Stated(FacetLines.On(after, byReport ? null : to));
        var old = left.ToLookup(Key);
        var young = right.ToLookup(Key);
        FacetChange[] changed = [.. right.Where(r => old.Contains(Key(r)) && old[Key(r)].All(l => l.Value != r.Value)).Select(r => new FacetChange(r.Facet, r.Direction, r.Subject, old[Key(r)].First(), r))];
        return new(
            pair,
            EventLines.Day(from)!,
            EventLines.Day(to)!,
            byReport ? "report" : "valid",
            [.. right.Where(r => !old.Contains(Key(r)))],
            [.. left.Where(l => !young.Contains(Key(l)))],
            changed,
            [.. EventLines.InOrder(after.Occurrences.Where(o => byReport ? before.Occurrences.All(x => x.Id != o.Id) : o.Days.From > from && o.Days.From <= to)).Select(o => EventLines.Of(o, after))]);
    }

    private static IReadOnlyList<FacetLine> Stated(IReadOnlyList<FacetLine> lines) => [.. lines.Where(l => l.Status != "not stated")];

    private static (string, string, string?, string?) Key(FacetLine l) => (l.Facet, l.Direction, l.Subject, l.Facet == "dialogue" ? l.Value : null);
}
