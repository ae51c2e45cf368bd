using System.Text.Json;
using Chancery.Actors;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Statements;
using Chancery.Times;

namespace Chancery.Eval.Statements;

/// <summary>
/// <c>statements GOLD.jsonl</c>: who-says-what against gold attributions, direct, mixed and indirect apart, the most frequent errors, and the speed of both steps.
/// Counts as the shared scorer does (content IoU ≥ .5, sources overlap) but aligns by cue and content in one pass, so the totals differ by a few tenths.
/// </summary>
internal sealed class StatementsEvaluation : IEvaluation
{
    public string Name => "statements";

    public string Summary => "actors and statements: recall by mode, frequent errors, words a second (GOLD.jsonl)";

    public int Run(string[] arguments)
    {
        if (arguments is not [var path, ..]) return 2;
        var lexicon = LexiconFiles.Embedded;
        using var analyzer = Analyzer.Load(Analyzer.ShippedModelPath);
        var tagger = new TimeTagger(lexicon);
        var actors = new ActorFinder(lexicon);
        var statements = new StatementFinder(lexicon);
        var tally = new StatementTally();
        var spent = TimeSpan.Zero;
        long words = 0;
        foreach (string line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            string text = json.RootElement.GetProperty("text").GetString()!;
            var article = new Article { Id = "gold", Text = text, Hash = "", Body = [new Span(0, text.Length)] };
            Analysis analysis = analyzer.Analyze(text, article.Body);
            var times = tagger.Tag(article, analysis);
            TimeSpan before = Environment.CpuUsage.TotalTime;
            var found = statements.Find(article, analysis, times, actors.Find(article, analysis, times));
            spent += Environment.CpuUsage.TotalTime - before;
            words += analysis.WordCount;
            tally.Add(GoldStatement.Read(json.RootElement, text), found, text);
        }

        tally.Print();
        Console.WriteLine(FormattableString.Invariant($"{words} words, {words / spent.TotalSeconds:0} words a second of processor time through actors and statements"));
        return 0;
    }
}
