using Chancery.Actors;
using Chancery.Record.Identity;
using Chancery.Record.Store;
using NodaTime;

namespace Chancery.Record.Relations;

/// <summary>What the naming of an interests section says: that it works, and that the state under whose roof it does is the protecting power (VCDR 45(c), 46).</summary>
internal static class PresenceFacets
{
    public static List<Presence> Find(StatePair pair, IEnumerable<RecordedArticle> articles) =>
        [.. articles.SelectMany(a => a.Reading.Actors.Where(x => IsSection(x.Mission, pair)).Select(x => new Presence(a, x)))];

    public static IEnumerable<FacetState> Of(StatePair pair, IReadOnlyList<Presence> presences, LocalDate? day)
    {
        foreach (var group in presences.GroupBy(p => (p.Mission.Sending, p.Mission.Receiving, p.Mission.Host)).OrderBy(g => g.Key.Sending, StringComparer.Ordinal).ThenBy(g => g.Key.Host, StringComparer.Ordinal))
        {
            Presence[] seen = [.. group.Where(p => day is null || p.Article.Reading.Published.Interval?.Earliest <= day)];
            if (seen.Length == 0) continue;
            var (sending, receiving, host) = group.Key;
            string direction = ChangeFinder.Arrow(sending!, receiving!);
            string subject = $"interests section of {sending} in {receiving}";
            string? first = Published(seen, last: false), last = Published(seen, last: true);
            if (host is not null)
                yield return new(ContentId.Of($"f-{pair.Key}-", "protecting_power", direction, host), "protecting_power", direction, null, host, Valid(first, last), "stated", last, [],
                    $"its interests section works under the roof of the embassy of {host} (VCDR 45(c), 46)", seen);
            yield return new(ContentId.Of($"f-{pair.Key}-", "missions", direction, subject), "missions", direction, subject, "open", Valid(first, last), "inferred", last, [],
                "a report has it acting or speaking", seen);
        }
    }

    private static bool IsSection(MissionMention? m, StatePair pair) =>
        m is { Kind: "interests section", Sending: { } s, Receiving: { } r } && s != r && pair.Has(s) && pair.Has(r);

    private static string? Published(Presence[] seen, bool last)
    {
        var dated = seen.Select(p => p.Article.Reading.Published.Interval).Where(i => i?.Latest is not null).OrderBy(i => i!.Latest).ToArray();
        return dated.Length == 0 ? null : (last ? dated[^1] : dated[0])!.Text;
    }

    /// <summary>The days it is attested for, no more: since when it works no report says.</summary>
    private static string? Valid(string? first, string? last) => first == last ? first : $"{first}/{last}";
}
