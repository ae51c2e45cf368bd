using Chancery.Record.Origins;

namespace Chancery.Record.Disagreements;

/// <summary>One utterance in two renderings: what one speaker said on one occasion stands differently in two articles that are no copies.</summary>
internal sealed class RenderingComparison : IComparison
{
    private const double Alike = 0.4;

    /// <summary>Share of the shorter one's words that makes two alike where they have more than <see cref="Telling"/> in common.</summary>
    private const double AlikeAtLength = 0.3;

    /// <summary>Two names in common make no common utterance.</summary>
    private const int Telling = 3;

    public IEnumerable<Disagreement> Find(DisagreementInput input)
    {
        foreach (var said in input.Utterances.Where(u => u.SpeakerId.Length > 0).GroupBy(input.Origins.Of).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Utterance[] all = [.. said.OrderBy(u => u.Article.Hash, StringComparer.Ordinal).ThenBy(u => u.Index)];
            var pairs = Matches(all).ToArray();
            if (pairs.Length == 0) continue;
            yield return new(input.Pair, "rendering", "same-origin", $"What exactly did {all[0].Speaker} say ({all.Select(u => u.Statement.SaidOn?.Text).FirstOrDefault(d => d is not null) ?? "undated"})?", Why(pairs),
                [.. pairs.SelectMany(p => new[] { p.A, p.B }).Distinct().GroupBy(u => u.Article.Hash).Select(g => Sides.Of(g.First().Content, g))]);
        }
    }

    /// <summary>Each utterance with the one most like it in another article.</summary>
    private static IEnumerable<(Utterance A, Utterance B)> Matches(Utterance[] all)
    {
        var words = all.Select(u => Similarity.Words(u.Content)).ToArray();
        for (int i = 0; i < all.Length; i++)
        {
            int best = -1;
            double most = 0;
            for (int j = i + 1; j < all.Length; j++)
            {
                if (all[i].Article.Hash == all[j].Article.Hash || Math.Min(words[i].Count, words[j].Count) < 3 || words[i].SetEquals(words[j])) continue;
                int common = words[i].Count(words[j].Contains);
                double alike = Similarity.Of(words[i], words[j]);
                if (common >= Telling && alike > (common > Telling ? AlikeAtLength : Alike) && alike > most) (best, most) = (j, alike);
            }

            if (best >= 0) yield return (all[i], all[best]);
        }
    }

    private static string Why((Utterance A, Utterance B)[] pairs) =>
        "one speaker on one occasion; the wordings differ: " + string.Join("; ", pairs.Select(p => $"“{Short(p.A.Content)}” / “{Short(p.B.Content)}”"));

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
