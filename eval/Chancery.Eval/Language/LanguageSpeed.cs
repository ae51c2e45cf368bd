using System.Diagnostics;
using System.Globalization;
using Chancery.Language;
using Chancery.Language.Models;
using Chancery.Language.Names;
using Chancery.Language.Network;
using Chancery.Language.Segmenting;
using Chancery.Language.Words;

namespace Chancery.Eval.Language;

/// <summary>
/// How fast the language model reads on one core, step by step, and what loading it costs. Arguments: text files, all read as one long day's news;
/// each step is measured five times after a warm-up long enough for its last compilation, in the processor time of all threads, so that a busy machine
/// matters less and no garbage collection is left out; the middle and both ends are shown. The first load is timed before anything else is done.
/// </summary>
internal sealed class LanguageSpeed : IEvaluation
{
    private const int Rounds = 5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <summary>A round lasts no less, or the clock would be too coarse.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(0.5);

    public string Name => "language-speed";

    public string Summary => "words a second of each step of the language model on one core, load time and memory: language-speed TEXT…";

    public int Run(string[] arguments)
    {
        if (arguments.Length == 0) return 2;
        Load();
        string[] texts = [.. arguments.SelectMany(File.ReadAllLines).Where(l => l.Length > 0).Chunk(20).Select(lines => string.Join("\n\n", lines))];
        using var file = ModelFile.Open(Analyzer.ShippedModelPath);
        using var analyzer = Analyzer.Load(Analyzer.ShippedModelPath);
        var segmenter = new Segmenter(file);
        var traits = new TraitBook(file);
        var parser = new Parser(file, NetworkShape.Parse(file.Lines("network")[0]), WeightMatrix.Best, traits);
        var reading = new Reading(parser, new NameModel(file), segmenter.Groups, traits);
        var cut = texts.Select(t => (Text: t, Cut: segmenter.Segment(t, [new Span(0, t.Length)]))).ToList();
        var words = cut.Sum(c => c.Cut.Columns.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words} words, {cut.Sum(c => c.Cut.Sentences.Length)} sentences, {WeightMatrix.Best}"));
        Report("sentences, words", words, () => texts.Sum(t => segmenter.Segment(t, [new Span(0, t.Length)]).Columns.Count));
        Report("tags, lemmas, trees, names", words, () => cut.Sum(c => reading.Read(c.Text, c.Cut.Columns, c.Cut.Sentences).WordCount));
        Report("all: raw text to trees", words, () => texts.Sum(t => analyzer.Analyze(t).WordCount));
        Report("CoNLL-U written", words, () => texts.Sum(t => ConlluWriter.Write(analyzer.Analyze(t)).Length));
        return 0;
    }

    private static void Load()
    {
        var before = Process.GetCurrentProcess().WorkingSet64;
        var used = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        using (Analyzer.Load(Analyzer.ShippedModelPath))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load, first {clock.Elapsed.TotalMilliseconds:F0} ms, {(Environment.CpuUsage.TotalTime - used).TotalMilliseconds:F0} ms of processor time"));
        clock.Restart();
        using (var analyzer = Analyzer.Load(Analyzer.ShippedModelPath))
        {
            var again = clock.Elapsed.TotalMilliseconds;
            analyzer.Analyze("One sentence, so that all is touched.");
            using var now = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load, again {again:F0} ms; resident {(now.WorkingSet64 - before) >> 20} MB more, {now.WorkingSet64 >> 20} MB in all"));
        }
    }

    private static void Report(string step, int words, Func<int> run)
    {
        var warm = Stopwatch.StartNew();
        var runs = 0;
        for (; warm.Elapsed < WarmUp || runs < 2; runs++)
            if (run() == 0) throw new InvalidOperationException("nothing was read");
        var repeats = 1 + (int)(Shortest / (warm.Elapsed / runs));
        var speeds = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var r = 0; r < repeats; r++) run();
            speeds[round] = words * (double)repeats / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        }

        Array.Sort(speeds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step,-28} {speeds[Rounds / 2],10:F0} words/s, {speeds[0]:F0} to {speeds[^1]:F0}"));
    }
}
