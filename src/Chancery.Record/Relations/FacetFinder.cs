using Chancery.Record.Identity;
using NodaTime;

namespace Chancery.Record.Relations;

/// <summary>
/// The facets of a pair on a day of valid time: of each group of changes the last that has certainly come about, or what must have held before the
/// first. A facet nothing tells of is a line that says so. No facet is read off another but by a rule that is named in the line.
/// </summary>
internal static class FacetFinder
{
    /// <summary>A date known to within a year is used on days inside it, as inferred; a vaguer one only after its last day.</summary>
    private const int Year = 366;

    public static List<FacetState> On(StatePair pair, IReadOnlyList<Change> changes, IReadOnlyList<Presence> presences, LocalDate? day)
    {
        var lines = new List<FacetState>();
        foreach (var group in changes.GroupBy(c => c.Group).OrderBy(g => g.Key, StringComparer.Ordinal))
            if (Line(Sorted(group), day) is { } line) lines.Add(line);
        lines.AddRange(PresenceFacets.Of(pair, presences, day));
        foreach (var (facet, _) in Facets.All)
            if (!lines.Exists(l => l.Facet == facet)) lines.Add(NotStated(pair, facet, lines));
        return [.. lines.OrderBy(l => Facets.Order(l.Facet)).ThenBy(l => l.Direction, StringComparer.Ordinal).ThenBy(l => l.Subject, StringComparer.Ordinal).ThenBy(l => l.Value, StringComparer.Ordinal)];
    }

    /// <summary>An act that is only known to lie before its report says less than one that is dated, so it stands first.</summary>
    private static Change[] Sorted(IEnumerable<Change> group) =>
        [.. group.OrderBy(c => c.Days.From ?? LocalDate.MinIsoValue).ThenBy(c => c.Days.To).ThenBy(c => c.Effect.Inferred is null).ThenBy(c => c.OccurrenceId, StringComparer.Ordinal)];

    private static FacetState? Line(Change[] changes, LocalDate? day)
    {
        int at = Array.FindLastIndex(changes, c => Holds(c, day) is not null);
        if (at < 0) return Before(changes.FirstOrDefault(c => c.Days.From is not null) ?? changes[0], day);
        Change c = changes[at];
        Change[] same = [.. changes.Where(x => x.Value == c.Value && Holds(x, day) is not null)];
        Change[] stated = [.. same.Where(x => x.Effect.Inferred is null)];
        if (c.Effect.Inferred is not null && stated.Length > 0) c = stated[^1];
        if (c.Value == "not stated") return null;
        Change? next = changes.Skip(at + 1).FirstOrDefault(x => x.Value != c.Value && x.When is not null && Start(x).Length > 0);
        Report[] reports = [.. (stated.Length > 0 ? stated : same).SelectMany(x => x.Reports).Distinct()];
        bool inferred = c.Effect.Inferred is not null || Holds(c, day) == false;
        string why = c.Effect.Inferred is { } rule
            ? $"follows from {c.Reports[0].Event.Type} by rule: {rule}"
            : $"{reports.Length} report{(reports.Length == 1 ? "" : "s")} of {c.Reports[0].Event.Type} ({c.Effect.Ground})";
        if (Holds(c, day) == false) why += $"; the day within {c.When} is not stated";
        return new(Id(c, c.Value), c.Facet, c.Direction, c.Subject, c.Value, Valid(c, next), inferred ? "inferred" : "stated", Confirmed(reports), reports, why, []);
    }

    /// <summary>True when it certainly holds by the day, false when it may, null when it does not.</summary>
    private static bool? Holds(Change c, LocalDate? day)
    {
        if (day is not { } d) return true;
        if (c.Days.To is { } to && to <= d) return true;
        if (c.Days.From is { } from && from <= d) return c.Days.To is null ? true : c.Days.Length <= Year ? false : null;
        return c.Days.From is null && c.FirstTold <= d ? false : null;
    }

    private static FacetState? Before(Change first, LocalDate? day) =>
        first.Effect.Before is { } before && first.Days.From is { } from && day < from
            ? new(Id(first, before), first.Facet, first.Direction, first.Subject, before, $"../{Start(first)}", "inferred", null, first.Reports,
                $"“{first.Value}” from {first.When} on presupposes it ({first.Effect.Ground})", [])
            : null;

    private static string? Valid(Change c, Change? next) =>
        c.When is null ? null : Start(c) + "/" + (next is null ? ".." : Start(next));

    private static string Start(Change c)
    {
        string text = c.When?.Text ?? "";
        int cut = text.StartsWith('[') ? -1 : text.IndexOf('/', StringComparison.Ordinal);
        string start = cut >= 0 ? text[..cut] : text;
        return start == ".." ? "" : start;
    }

    private static string? Confirmed(IEnumerable<Report> reports) =>
        reports.Select(r => r.Published).Where(p => p?.Latest is not null).OrderByDescending(p => p!.Earliest ?? p.Latest).ThenByDescending(p => p!.Latest).FirstOrDefault()?.Text;

    private static FacetState NotStated(StatePair pair, string facet, List<FacetState> lines)
    {
        bool severed = lines.Exists(l => l.Facet == "diplomatic_relations" && l.Value == "severed");
        string why = facet switch
        {
            "consular_relations" when severed => "no report tells of them; severing diplomatic relations does not by itself sever consular ones (VCCR 2(3))",
            "protecting_power" => "no report names one for this pair; an interests section in a third state says nothing of it (VCDR 45, 46)",
            "diplomatic_relations" => "no report tells of them; a closed embassy alone does not mean severed relations (VCDR 45)",
            _ => "no report tells of it",
        };
        return new(ContentId.Of($"f-{pair.Key}-", facet), facet, pair.Key, null, "not stated", null, "not stated", null, [], why, []);
    }

    private static string Id(Change c, string value) => ContentId.Of($"f-{c.Pair.Key}-", c.Group, value);
}
