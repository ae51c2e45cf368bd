using Chancery.Events;
using Chancery.Record.Identity;

namespace Chancery.Record.Disagreements;

/// <summary>What came of it: granted or refused, done or not. An answer that changed later is supersession; a hope beside a refusal leaves it open.</summary>
internal sealed class OutcomeComparison : IComparison
{
    public IEnumerable<Disagreement> Find(DisagreementInput input) => Opposites(input).Concat(Denials(input));

    private static IEnumerable<Disagreement> Opposites(DisagreementInput input)
    {
        foreach (Occurrence o in input.Occurrences.Where(o => o.Rule.Opposite is not null && (o.IsActual || o.Status is EventStatus.Desired or EventStatus.Planned or EventStatus.Possible or EventStatus.Conditional)))
        {
            Occurrence? against = input.Occurrences.FirstOrDefault(x => x.Type == o.Rule.Opposite && x.IsActual && SamePeople(o, x));
            if (against is null) continue;
            bool changed = o.IsActual && o.When is not null && against.When is not null && !o.Days.Overlaps(against.Days);
            string kind = changed ? "supersession" : "outcome", verdict = changed ? "compatible" : o.IsActual ? "contradiction" : "undecided";
            string why = changed ? "both are so, one after the other" : o.IsActual ? "both are told as done and nothing puts one after the other" : $"one is {o.Status.ToString().ToLowerInvariant()} only, which is no decision; the other is told as done";
            yield return new(input.Pair, kind, verdict, $"{Sides.Name(o)}, or {Sides.Name(against)}?", why,
                [Sides.Of($"{Sides.Name(o)}, {o.Status.ToString().ToLowerInvariant()}", o.Reports), Sides.Of($"{Sides.Name(against)}, {against.Status.ToString().ToLowerInvariant()}", against.Reports)]);
        }
    }

    /// <summary>Only a denial counts: "has not met since" speaks of another day, not against the meeting.</summary>
    private static IEnumerable<Disagreement> Denials(DisagreementInput input)
    {
        foreach (Occurrence denial in input.Occurrences.Where(o => o.Status == EventStatus.Denied))
        {
            Occurrence? told = input.Occurrences.FirstOrDefault(x => x.Type == denial.Type && x.IsActual && SameSide(denial, x) && SamePeople(denial, x) && (denial.When is null || x.When is null || denial.Days.Overlaps(x.Days)));
            if (told is not null)
                yield return new(input.Pair, "outcome", "contradiction", $"Did it happen: {Sides.Name(told)}?", "one side tells it as done, the other denies it", [Sides.Of("told as done", told.Reports), Sides.Of("denied", denial.Reports)]);
        }
    }

    private static bool SameSide(Occurrence a, Occurrence b) =>
        a.Owner == b.Owner && (!a.Rule.By("actor") || a.ActorStates.Count == 0 || b.ActorStates.Count == 0 || a.ActorStates.SequenceEqual(b.ActorStates));

    private static bool SamePeople(Occurrence a, Occurrence b) => !a.Rule.By("person") || !a.People.Any() || !b.People.Any() || a.People.Intersect(b.People).Any();
}
