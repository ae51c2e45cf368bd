using Chancery.Events;
using Chancery.Record.Identity;

namespace Chancery.Record.Disagreements;

/// <summary>Who did it: reports of an act that one state does alone name different states as its subject.</summary>
internal sealed class AgencyComparison : IComparison
{
    public IEnumerable<Disagreement> Find(DisagreementInput input)
    {
        foreach (Occurrence o in input.Occurrences.Where(o => o.IsActual && o.Rule.IsOneSided))
        {
            var sides = o.Reports.Select(r => (Report: r, Who: Named(input.Pair, r))).Where(x => x.Who.Length > 0).GroupBy(x => x.Who).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
            if (sides.Length > 1)
                yield return new(input.Pair, "agency", "contradiction", $"Who is behind it: {Sides.Name(o)} ({o.When?.Text ?? "undated"})?",
                    "the act is one state's, and the reports name different ones as doing it", [.. sides.Select(g => Sides.Of(g.Key, g.Select(x => x.Report)))]);
        }
    }

    /// <summary>The states that the report's own words make the subject of the act; "have had no relations" tells of a state of affairs. Two states count as acting together only where both stand before the act ("A and B cut …"), not "between A and B".</summary>
    private static string Named(StatePair pair, Report r)
    {
        if (NameKey.Fold(r.Words).Split(' ').Any(w => w is "have" or "has" or "had" or "no" or "not" or "without" or "lack" or "absence")) return "";
        Participant[] named = [.. r.Event.Actors.Where(p => !p.Implied && r.Sentence.Contains(p.Span))];
        string[] states = [.. PairFinder.StatesOf(r.Article, named).Where(pair.Has).Order(StringComparer.Ordinal)];
        if (states.Length == 2 && !named.All(p => p.Span.End <= r.Event.Predicate.Start)) return "";
        if (states.Length == 1 && r.TargetStates.Count == 0 && r.Event.Targets.Count == 0) return "";
        return Sides.Names(states);
    }
}
