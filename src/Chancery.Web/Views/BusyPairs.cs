using Chancery.Record.Queries;

namespace Chancery.Web.Views;

/// <summary>
/// Views over many pairs take those with most articles, as many as hold so many articles together: a pair's events are derived from
/// its articles when asked for, and deriving them all would keep a page waiting. The page says so.
/// </summary>
internal static class BusyPairs
{
    public const int Most = 24;

    private const int MostArticles = 3000;

    /// <summary>Pairs with most articles, of one state where it is named.</summary>
    public static IReadOnlyList<PairSummary> Of(IPageQueries queries, string? state) =>
        Within([.. queries.Pairs().Where(p => state is null || p.A == state || p.B == state).Take(Most)], p => p.Articles);

    /// <summary>The first of them, one at least, as many as hold few enough articles together.</summary>
    public static IReadOnlyList<T> Within<T>(IReadOnlyList<T> pairs, Func<T, int> articles)
    {
        int sum = 0;
        return [.. pairs.TakeWhile((p, i) => (sum += articles(p)) <= MostArticles || i == 0)];
    }

    /// <summary>Their events with the pair, each once.</summary>
    public static IEnumerable<(PairSummary Pair, EventLine Event)> Events(IPageQueries queries, string? state) =>
        Of(queries, state).SelectMany(p => queries.Timeline(p.A, p.B).Events.Select(e => (Pair: p, Event: e))).DistinctBy(x => (x.Event.Id, x.Pair.A, x.Pair.B));
}
