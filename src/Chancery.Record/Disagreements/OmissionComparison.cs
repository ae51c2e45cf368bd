using Chancery.Language;
using Chancery.Record.Identity;
using Chancery.Record.Store;

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
        var lists = o.Reports.Select(r => r.Article).Distinct().SelectMany(a => a.Sentences.Where(s => Names(a, s, o)).SelectMany(s => Listed(a.Text, s).Select(t => (Article: a, Sentence: s, Topics: t)))).DistinctBy(x => (x.Article.Hash, x.Sentence)).ToArray();
        for (int i = 1; i < lists.Length; i++)
        {
            var (a, b) = (lists[0], lists[i]);
            if (Similarity.Words(a.Topics).SetEquals(Similarity.Words(b.Topics))) continue;
            yield return new(input.Pair, "omission", "compatible", $"What was discussed: {Sides.Name(o)} ({o.When?.Text ?? "undated"})?", "each source names topics that the other does not",
                [new(a.Topics, [Sides.Of(a.Article, a.Sentence)]), new(b.Topics, [Sides.Of(b.Article, b.Sentence)])]);
            yield break;
        }
    }

    /// <summary>The sentence names somebody of each side who took part.</summary>
    private static bool Names(RecordedArticle a, Span sentence, Occurrence o)
    {
        var named = o.Reports.Where(r => r.Article.Hash == a.Hash).SelectMany(r => r.People).ToHashSet();
        string[] states = [.. a.Reading.Actors.Where(x => sentence.Contains(x.Span) && named.Any(p => p.Mentions.Any(m => m.Article.Hash == a.Hash && m.ActorId == x.Id))).Select(x => x.State).OfType<string>().Distinct(StringComparer.Ordinal)];
        return states.Length > 1;
    }

    /// <summary>What follows "discussed" in the sentence, unless it is to be discussed.</summary>
    private IEnumerable<string> Listed(string text, Span sentence)
    {
        foreach (var (_, span) in cues.Find("topic", text, sentence))
        {
            string before = text[sentence.Start..span.Start].TrimEnd();
            if (before.EndsWith(" be", StringComparison.Ordinal) || before.EndsWith(" been", StringComparison.Ordinal)) continue;
            int end = text.AsSpan(span.End, sentence.End - span.End).IndexOfAny('.', ';');
            Span topics = new(span.End, end < 0 ? sentence.End : span.End + end);
            if (topics.Length > 8) yield return topics.Of(text).Trim(' ', '“', '”', '"', ',');
        }
    }
}
