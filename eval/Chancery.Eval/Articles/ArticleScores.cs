using System.Text.Json;

namespace Chancery.Eval.Articles;

/// <summary>The floors' figures of main text, publication dates and copies.</summary>
internal static class ArticleScores
{
    /// <param name="folder">For temporary files.</param>
    /// <param name="python">Runs a scorer with arguments and gives its output.</param>
    public static IEnumerable<(string Name, double Value)> All(string folder, Func<string, string[], string> python)
    {
        foreach (string set in new[] { "aeb", "htmldate" })
        {
            string output = Path.Combine(folder, set + ".jsonl");
            using (var writer = new StreamWriter(output)) GoldPages.Write(set, writer);
            using JsonDocument score = JsonDocument.Parse(python("score_extract.py", [set, output, "--boot", "0"]));
            JsonElement figures = set == "aeb" ? score.RootElement : score.RootElement.GetProperty("date");
            yield return ($"articles.{set}.f1", figures.GetProperty("F1").GetDouble());
        }

        string gold = Checkout.At("..", "shared", "gold", "articles", "neardup_synth.dev.jsonl"), groups = Path.Combine(folder, "copies.tsv");
        using (var writer = new StreamWriter(groups)) ArticlesEvaluation.WriteCopies(gold, writer);
        using JsonDocument clusters = JsonDocument.Parse(python("score_cluster.py", [gold, groups]));
        yield return ("articles.copies.ari", clusters.RootElement.GetProperty("ARI").GetDouble());
    }
}
