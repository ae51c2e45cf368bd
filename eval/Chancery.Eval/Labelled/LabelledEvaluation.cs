using System.Globalization;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Eval.Labelled;

/// <summary><c>labelled [--errors]</c>: precision and recall over our own labelled passages.</summary>
internal sealed class LabelledEvaluation : IEvaluation
{
    public string Name => "labelled";

    public string Summary => "our own labelled passages: times, statements, events; --errors lists what differs";

    /// <summary>The figures of this build; <paramref name="miss"/> hears of each difference.</summary>
    public static SortedDictionary<string, double> Score(Action<string>? miss)
    {
        var parser = new ArticleParser(LexiconFiles.Embedded);
        var reader = new Reader(LexiconFiles.Embedded, Analyzer.Load(Analyzer.ShippedModelPath));
        var score = new LabelledScore(miss);
        foreach (Passage passage in Passage.All())
        {
            score.Add(passage, reader.Read(parser.Parse(new() { Id = passage.Id, Text = passage.Text, Published = passage.Published })));
        }

        return score.Figures();
    }

    public int Run(string[] arguments)
    {
        foreach (var (name, value) in Score(arguments.Contains("--errors") ? Console.Error.WriteLine : null))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} {value,6:0.0}"));
        }

        return 0;
    }
}
