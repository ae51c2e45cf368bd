using Chancery.Record.Queries;

namespace Chancery.Web.Views;

/// <summary>A pair in a list.</summary>
/// <param name="LastMonth">yyyy-MM of its latest dated article, or null.</param>
/// <param name="Disagreements">Null where they were not counted for this list.</param>
public sealed record PairRow(string A, string B, int Articles, string? LastMonth, int? Disagreements)
{
    /// <summary>All pairs: by the month they were last told of (recent), by their articles (articles), or, of those with most articles, by disagreements.</summary>
    public static IReadOnlyList<PairRow> Of(IPageQueries queries, string order, int most)
    {
        var last = queries.Months().ToDictionary(m => (m.A, m.B), m => m.Last);
        var rows = queries.Pairs().Select(p => new PairRow(p.A, p.B, p.Articles, last.GetValueOrDefault((p.A, p.B)), null));
        return order switch
        {
            "articles" => [.. rows.Take(most)],
            "disagreements" => [.. BusyPairs.Within([.. rows.Take(BusyPairs.Most)], r => r.Articles).Select(r => Count(queries, r)).OrderByDescending(r => r.Disagreements).Take(most)],
            _ => [.. rows.OrderByDescending(r => r.LastMonth, StringComparer.Ordinal).Take(most)],
        };
    }

    private static PairRow Count(IPageQueries queries, PairRow row) => row with { Disagreements = queries.Disagreements(row.A, row.B).Disagreements.Count };
}
