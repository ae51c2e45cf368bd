using Chancery.Record.Queries;
using Chancery.Record.Store;

namespace Chancery.Web.Views;

/// <summary>What the articles recorded last brought: new, repeated, conflicting; what is decided on is gone from the queue.</summary>
/// <param name="Articles">How many of the latest articles were looked at.</param>
public sealed record QueueView(int Articles, string Kind, IReadOnlyList<QueueItem> Items, IReadOnlyDictionary<string, int> Counts)
{
    public static IReadOnlyList<(string Id, string Label)> Kinds { get; } = [("new", "New"), ("repeated", "Repeated"), ("conflicting", "Conflicting")];

    private const int MostPairs = 16, MostItems = 40;

    public static QueueView Of(IPageQueries queries, string kind, int articles)
    {
        var latest = queries.Latest(articles).Select(a => a.Hash).ToHashSet(StringComparer.Ordinal);
        var decided = queries.Decisions().Where(d => d.Applies).SelectMany(d => d.Ids).ToHashSet(StringComparer.Ordinal);
        var articlesOf = queries.Pairs().ToDictionary(p => (p.A, p.B), p => p.Articles);
        var pairs = latest.Order(StringComparer.Ordinal).Select(queries.Reading).OfType<RecordedArticle>().SelectMany(PairsOf).Distinct().Order().Take(MostPairs).ToList();
        var items = BusyPairs.Within(pairs, p => articlesOf.GetValueOrDefault(p)).SelectMany(p => Found(queries, p.A, p.B, latest)).DistinctBy(i => i.Id)
            .Where(i => !decided.Contains(i.Id))
            .ToList();
        var counts = Kinds.ToDictionary(k => k.Id, k => items.Count(i => i.Kind == k.Id), StringComparer.Ordinal);
        return new(latest.Count, kind, [.. items.Where(i => i.Kind == kind).Take(MostItems)], counts);
    }

    private static IEnumerable<QueueItem> Found(IPageQueries queries, string a, string b, HashSet<string> latest)
    {
        bool IsLatest(Evidence e) => e.Hash is not null && latest.Contains(e.Hash);
        foreach (DisagreementLine d in queries.Disagreements(a, b).Disagreements)
        {
            if (d.Sides.Any(s => s.Evidence.Any(IsLatest))) yield return new(d.Id, "conflicting", a, b, null, d);
        }

        foreach (EventLine e in queries.Timeline(a, b).Events)
        {
            if (e.Evidence.Any(IsLatest)) yield return new(e.Id, e.Evidence.All(IsLatest) && e.Origins <= 1 ? "new" : "repeated", a, b, e, null);
        }
    }

    private static IEnumerable<(string A, string B)> PairsOf(RecordedArticle article) =>
        from e in article.Reading.Events
        let states = e.Actors.Concat(e.Targets).Concat(e.Others).Select(p => p.State).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(3).ToArray()
        from a in states
        from b in states
        where string.CompareOrdinal(a, b) < 0
        select (a, b);
}
