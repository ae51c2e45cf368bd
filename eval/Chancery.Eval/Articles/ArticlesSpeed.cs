using System.Diagnostics;
using Chancery.Articles;
using Chancery.Articles.Copies;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Eval.Articles;

/// <summary>Pages and articles a CPU second on one core, the second of two passes; memory a copy index keeps.</summary>
internal static class ArticlesSpeed
{
    public static int Run()
    {
        var parser = new ArticleParser(LexiconFiles.Embedded);
        foreach (string set in new[] { "aeb", "htmldate" })
        {
            ArticleInput[] pages = [.. GoldPages.Inputs(set)];
            for (int pass = 0; pass < 2; pass++)
            {
                double seconds = Seconds(() => Array.ForEach(pages, p => parser.Parse(p)));
                if (pass == 1) Console.WriteLine(FormattableString.Invariant($"{set}: {pages.Length} pages, {pages.Length / seconds:0.0} a CPU second"));
            }
        }

        GoldText[] gold = [.. GoldText.Of(Checkout.At("..", "shared", "gold", "articles", "neardup_synth.dev.jsonl"))];

        // Fifteen times the set, each time with other words, so that the index grows as with a stream of different reports.
        string[] texts = [.. Enumerable.Range(0, 15).SelectMany(k => gold.Select(g => k == 0 ? g.Text : g.Text.Replace("e", "e" + (char)('a' + k), StringComparison.Ordinal)))];
        for (int pass = 0; pass < 2; pass++)
        {
            var index = new CopyIndex();
            double seconds = Seconds(() =>
            {
                foreach (string text in texts) index.Add(text, [new Span(0, text.Length)]);
                index.Groups();
            });
            if (pass == 1) Console.WriteLine(FormattableString.Invariant($"copies: {texts.Length} articles, {texts.Length / seconds:0} a CPU second, {index.Size / index.Count} bytes kept for each"));
        }

        return 0;
    }

    private static double Seconds(Action work)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }
}
