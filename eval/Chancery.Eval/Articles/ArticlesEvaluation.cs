using Chancery.Articles;
using Chancery.Articles.Copies;
using Chancery.Lexicon;

namespace Chancery.Eval.Articles;

/// <summary>Main text, dates and copies: lines for the scorers beside the checkout, and speed on one core.</summary>
internal sealed class ArticlesEvaluation : IEvaluation
{
    public string Name => "articles";

    public string Summary => "pages aeb|htmldate > OUT.jsonl · copies FILE.jsonl > OUT.tsv · speed: main text, dates and copies without the reader";

    public int Run(string[] arguments)
    {
        switch (arguments)
        {
            case ["pages", var set]:
                return GoldPages.Write(set, Console.Out);
            case ["copies", var file]:
                WriteCopies(file, Console.Out);
                return 0;
            case ["speed"]:
                return ArticlesSpeed.Run();
            default:
                Console.Error.WriteLine("usage: articles " + Summary);
                return 2;
        }
    }

    /// <summary>Id and group of each text of a gold file, as <c>score_cluster.py</c> takes them.</summary>
    public static void WriteCopies(string file, TextWriter output)
    {
        var parser = new ArticleParser(LexiconFiles.Embedded);
        var index = new CopyIndex();
        var ids = new List<string>();
        foreach (GoldText text in GoldText.Of(file))
        {
            ids.Add(text.Id);
            index.Add(parser.Parse(new ArticleInput { Id = text.Id, Text = text.Text, Title = text.Title }));
        }

        int[] groups = index.Groups();
        for (int i = 0; i < groups.Length; i++) output.WriteLine($"{ids[i]}\t{ids[groups[i]]}");
    }
}
