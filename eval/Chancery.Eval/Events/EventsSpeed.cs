using System.Diagnostics;
using System.Globalization;
using Chancery.Actors;
using Chancery.Articles;
using Chancery.Events;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Statements;
using Chancery.Times;
using NodaTime;

namespace Chancery.Eval.Events;

/// <summary>Words a second of processor time of the event step, the analysis and the layers before it already made: <c>events-speed [ROUNDS]</c>, over the rules' own examples.</summary>
internal sealed class EventsSpeed : IEvaluation
{
    private const int DefaultRounds = 200;

    public string Name => "events-speed";

    public string Summary => "words per second of processor time of the event step, after parsing";

    public int Run(string[] arguments)
    {
        int rounds = arguments is [var n, ..] && int.TryParse(n, CultureInfo.InvariantCulture, out int given) ? given : DefaultRounds;
        LexiconFiles lexicon = LexiconFiles.Embedded;
        var finder = new EventFinder(lexicon);
        string text = string.Join(' ', finder.Rules.SelectMany(r => r.Examples).Select(e => e.Key));
        var article = new Article
        {
            Id = "speed",
            Text = text,
            Hash = "0",
            Published = new PublishedClue(new LocalDate(2020, 6, 15), "metadata", "given"),
            Body = [new Span(0, text.Length)],
        };
        using var analyzer = Analyzer.Load(Analyzer.ShippedModelPath);
        Analysis analysis = analyzer.Analyze(text, article.Body);
        var times = new TimeTagger(lexicon).Tag(article, analysis);
        var actors = new ActorFinder(lexicon).Find(article, analysis, times);
        var statements = new StatementFinder(lexicon).Find(article, analysis, times, actors);
        int events = finder.Find(article, analysis, times, actors, statements).Events.Count;
        TimeSpan start = Process.GetCurrentProcess().UserProcessorTime;
        for (int i = 0; i < rounds; i++) finder.Find(article, analysis, times, actors, statements);
        double seconds = (Process.GetCurrentProcess().UserProcessorTime - start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{analysis.WordCount} words, {events} events, {finder.Rules.Count} rules: {analysis.WordCount * (double)rounds / seconds:F0} words a processor second"));
        return 0;
    }
}
