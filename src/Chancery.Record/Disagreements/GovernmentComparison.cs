using Chancery.Language;
using Chancery.Record.Identity;

namespace Chancery.Record.Disagreements;

/// <summary>One act dated by two governments: "under the previous government of A" and "the former government of B" are each outlet's own clock.</summary>
internal sealed class GovernmentComparison(CueBook cues, StateNames states) : IComparison
{
    private const int Phrase = 40;

    public IEnumerable<Disagreement> Find(DisagreementInput input)
    {
        foreach (Occurrence o in input.Occurrences.Where(o => o.IsActual))
        {
            var named = o.Reports.SelectMany(r => Named(r).Select(n => (Report: r, n.State, n.Words))).GroupBy(x => x.State).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
            if (named.Length > 1)
                yield return new(input.Pair, "apparent", "compatible", $"Under which government: {Sides.Name(o)}?", "each report dates the act by another state's government; both were in office",
                    [.. named.Select(g => Sides.Of(g.First().Words, g.Select(x => x.Report)))]);
        }
    }

    private IEnumerable<(string State, string Words)> Named(Report r)
    {
        string text = r.Article.Text;
        foreach (var (_, former) in cues.Find("former", text, r.Sentence))
        {
            var rest = new Span(former.End, Math.Min(r.Sentence.End, former.End + Phrase));
            var government = cues.Find("government", text, rest);
            if (government.Count == 0) continue;
            var phrase = new Span(former.Start, government[0].Span.End);
            string? state = states.In(text, phrase).FirstOrDefault();
            if (state is not null) yield return (state, phrase.Of(text));
        }
    }
}
