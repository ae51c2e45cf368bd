using Chancery.Events;
using Chancery.Record.Store;

namespace Chancery.Record.Disagreements;

/// <summary>How strongly: a host state's rule told as law, as habit or as leave. Which it is only the host can say.</summary>
internal sealed class ModalityComparison : IComparison
{
    private const double Alike = 0.3;

    public IEnumerable<Disagreement> Find(DisagreementInput input)
    {
        var groups = new List<List<(RecordedArticle Article, HostRule Rule)>>();
        foreach (var x in input.Articles.SelectMany(a => a.Reading.Rules.Select(r => (Article: a, Rule: r))).Where(x => x.Rule.State is null || input.Pair.Has(x.Rule.State)))
        {
            var same = groups.Find(g => g.Exists(y => (y.Rule.State is null || x.Rule.State is null || y.Rule.State == x.Rule.State) && Similarity.Of(Words(y), Words(x)) >= Alike));
            if (same is null) groups.Add([x]);
            else same.Add(x);
        }

        foreach (var g in groups.Where(g => g.Select(x => x.Rule.Strength).Distinct(StringComparer.Ordinal).Count() > 1))
            yield return new(input.Pair, "modality", "undecided", $"Law, policy or habit: {g[0].Rule.Subject}?", "the same rule is told with different strength",
                [.. g.GroupBy(x => x.Rule.Strength).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new Side(s.Key, [.. s.Select(Place)]))]);
    }

    private static string Words((RecordedArticle Article, HostRule Rule) x) => x.Rule.Subject + " " + x.Rule.Span.Of(x.Article.Text);

    private static Sighting Place((RecordedArticle Article, HostRule Rule) x) =>
        new(x.Article, x.Article.SentenceOf(x.Rule.Span), x.Rule.Statement is { } i && (uint)i < (uint)x.Article.Reading.Statements.Count ? x.Article.Reading.Statements[i] : null, null);
}
