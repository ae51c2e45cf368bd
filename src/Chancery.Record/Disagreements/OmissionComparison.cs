using Chancery.Language;
using Chancery.Record.Identity;

namespace Chancery.Record.Disagreements;

/// <summary>What one report has and another leaves out: who asked for the contact, what was on the table.</summary>
internal sealed class OmissionComparison(CueBook cues) : IComparison
{
    public IEnumerable<Disagreement> Find(DisagreementInput input) =>
        input.Occurrences.Where(o => o.IsActual && o.Rule.Effects.Any(e => e.Facet == "dialogue")).SelectMany(o => Initiative(input, o).Concat(Topics(input, o)));

    private IEnumerable<Disagreement> Initiative(DisagreementInput input, Occurrence o)
    {
        Report? with = o.Reports.FirstOrDefault(r => cues.Has("initiative", r.Article.Text, r.Sentence));
        Report[] without = [.. o.Reports.Where(r => with is not null && r.Article.Hash != with.Article.Hash && !cues.Has("initiative", r.Article.Text, r.Sentence))];
        if (with is not null && without.Length > 0)
            yield return new(input.Pair, "omission", "undecided", $"Who asked for it: {Sides.Name(o)} ({o.When?.Text ?? "undated"})?", "one report says at whose wish, the other does not; the other side is not heard",
                [Sides.Of("says at whose wish", [with]), Sides.Of("does not say", without)]);
    }

    private IEnumerable<Disagreement> Topics(DisagreementInput input, Occurrence o)
    {
        var lists = o.Reports.SelectMany(r => Listed(r).Select(t => (Report: r, Topics: t))).DistinctBy(x => (x.Report.Article.Hash, x.Topics)).ToArray();
        for (int i = 0; i < lists.Length; i++)
            for (int j = i + 1; j < lists.Length; j++)
            {
                var (a, b) = (lists[i], lists[j]);
                if (a.Report.Sentence == b.Report.Sentence && a.Report.Article.Hash == b.Report.Article.Hash) continue;
                if (Similarity.Words(a.Topics).SetEquals(Similarity.Words(b.Topics))) continue;
                yield return new(input.Pair, "omission", "compatible", $"What was discussed: {Sides.Name(o)} ({o.When?.Text ?? "undated"})?", "each source names topics that the other does not",
                    [Sides.Of(a.Topics, [a.Report]), Sides.Of(b.Topics, [b.Report])]);
                yield break;
            }
    }

    /// <summary>What follows "discussed" in the report's sentence.</summary>
    private IEnumerable<string> Listed(Report r)
    {
        string text = r.Article.Text;
        foreach (var (_, span) in cues.Find("topic", text, r.Sentence))
        {
            int end = text.AsSpan(span.End, r.Sentence.End - span.End).IndexOfAny('.', ';');
            Span topics = new(span.End, end < 0 ? r.Sentence.End : span.End + end);
            if (topics.Length > 8) yield return topics.Of(text).Trim(' ', '“', '”', '"', ',');
        }
    }
}
