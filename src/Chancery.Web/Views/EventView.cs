using Chancery.Record.Queries;

namespace Chancery.Web.Views;

/// <summary>One occurrence with its disagreements and the decisions taken on it.</summary>
/// <param name="Pair">The two states it is filed under, or null where it has no two.</param>
public sealed record EventView(EventLine Event, (string A, string B)? Pair, IReadOnlyList<DisagreementLine> Disagreements, IReadOnlyList<DecisionLine> Decisions)
{
    /// <summary>Null when there is no such event.</summary>
    public static EventView? Of(IPageQueries queries, string id)
    {
        if (queries.Event(id) is not { } e) return null;
        var pair = PairOf(e);
        var mentions = e.Evidence.Select(x => x.Source).Append(e.Id).ToHashSet(StringComparer.Ordinal);
        var differ = pair is { } p
            ? queries.Disagreements(p.A, p.B).Disagreements.Where(d => d.Sides.Any(s => s.Evidence.Any(x => x.Source is not null && mentions.Contains(x.Source))))
            : [];
        return new(e, pair, [.. differ], [.. queries.Decisions().Where(d => d.Ids.Any(mentions.Contains))]);
    }

    /// <summary>The first two different states among the parties, in alphabetical order of their codes; null where fewer are named.</summary>
    private static (string A, string B)? PairOf(EventLine e) =>
        e.Actor.Concat(e.Target).Concat(e.Others).Select(p => p.State).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).Order(StringComparer.Ordinal).ToArray() is [var a, var b] ? (a, b) : null;
}
