using Chancery.Record.Identity;

namespace Chancery.Record.Disagreements;

/// <summary>Why: reports give different reasons for one act. Reasons can stand side by side, so this is no contradiction.</summary>
internal sealed class ReasonComparison(ReasonFinder finder) : IComparison
{
    private static readonly string[] Temporal = ["after", "following", "over", "given"];

    public IEnumerable<Disagreement> Find(DisagreementInput input)
    {
        foreach (Occurrence o in input.Occurrences.Where(o => o.IsActual))
        {
            var reasons = new List<List<Reason>>();
            foreach (Reason r in o.Reports.SelectMany(finder.Of).DistinctBy(r => (r.Report.Article.Hash, r.Span)))
            {
                List<Reason>? same = reasons.Find(g => Similarity.Of(g[0].Text, r.Text) >= 0.5);
                if (same is null) reasons.Add([r]);
                else same.Add(r);
            }

            if (reasons.Count < 2 || reasons.All(g => Temporal.Contains(g[0].Cue, StringComparer.Ordinal))) continue;
            yield return new(input.Pair, "reason", "compatible", $"Why: {Sides.Name(o)}?", "the reasons given differ and do not exclude each other",
                [.. reasons.Select(g => new Side(g[0].Text, [.. g.Select(r => new Sighting(r.Report.Article, r.Report.Article.SentenceOf(r.Span), r.Report.Statement, r.Report.Event.Id))]))]);
        }
    }
}
