using Chancery.Language;
using Chancery.Record.Store;
using Chancery.Statements;

namespace Chancery.Record.Disagreements;

/// <summary>Whose report it is: a label claims it for the outlet alone, the text names the agency or translator it came through.</summary>
internal sealed class ProvenanceComparison(CueBook cues) : IComparison
{
    public IEnumerable<Disagreement> Find(DisagreementInput input)
    {
        foreach (RecordedArticle a in input.Articles)
        {
            if (Label(a) is not { } label) continue;
            Statement[] relayed = [.. a.Reading.Statements.Where(s => s.Chain.Any(IsRelay))];
            if (relayed.Length == 0) continue;
            string through = string.Join(", ", relayed.SelectMany(s => s.Chain).Where(IsRelay).Select(c => c.Name).Distinct(StringComparer.Ordinal));
            yield return new(input.Pair, "provenance", "contradiction", "The outlet's own, or taken over?", $"the label claims it for the outlet; the text has it through {through}",
                [new(label.Of(a.Text), [new(a, label, null, null)]), new($"through {through}", [.. relayed.Take(3).Select(s => new Sighting(a, a.SentenceOf(s.Content[0]), s, null))])]);
        }
    }

    private Span? Label(RecordedArticle a)
    {
        foreach (Span s in a.Reading.Article.Dropped.Where(d => d.Reason is "kicker" or "title" or "byline").Select(d => d.Span))
            if (cues.Has("exclusive", a.Text, s)) return s;
        int at = a.Reading.Article.Kicker is { Length: > 0 } k ? a.Text.IndexOf(k, StringComparison.Ordinal) : -1;
        Span? kicker = at < 0 ? null : new Span(at, at + a.Reading.Article.Kicker!.Length);
        return kicker is { } found && cues.Has("exclusive", a.Text, found) ? found : null;
    }

    private static bool IsRelay(ChainLink link) => link.Role is ChainRole.Agency or ChainRole.Translator or ChainRole.Republisher;
}
