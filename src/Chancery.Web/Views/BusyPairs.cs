using Chancery.Record.Queries;

namespace Chancery.Web.Views;

/// <summary>
/// Views over many pairs take those with most articles: a pair's events are derived from its articles when asked for,
/// and deriving thousands of pairs would keep a page waiting. The page says so.
/// </summary>
internal static class BusyPairs
{
    public const int Most = 24;

    /// <summary>Pairs with most articles, of one state where it is named.</summary>
    public static IReadOnlyList<PairSummary> Of(IPageQueries queries, string? state) =>
        [.. queries.Pairs().Where(p => state is null || p.A == state || p.B == state).Take(Most)];

    /// <summary>Their events with the pair, each once.</summary>
    public static IEnumerable<(PairSummary Pair, EventLine Event)> Events(IPageQueries queries, string? state) =>
        Of(queries, state).SelectMany(p => queries.Timeline(p.A, p.B).Events.Select(e => (Pair: p, Event: e))).DistinctBy(x => (x.Event.Id, x.Pair.A, x.Pair.B));
}
