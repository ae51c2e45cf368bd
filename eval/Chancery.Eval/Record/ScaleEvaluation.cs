using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chancery.Record;
using Chancery.Record.Queries;
using Chancery.Record.Store;
using NodaTime;

namespace Chancery.Eval.Record;

/// <summary>Many short articles into one record: cost per article at the start and the end, memory, size of the file, and how fast it answers.</summary>
internal sealed class ScaleEvaluation : IEvaluation
{
    private const int Batch = 64;

    public string Name => "scale";

    public string Summary => "[ARTICLES=2000] [PAIRS=50] [FILE]: short articles into one record (kept where FILE names it); cost, memory, size, speed of answers";

    public int Run(string[] arguments)
    {
        int count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 2000;
        int pairs = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 50;
        string? kept = arguments.Length > 2 ? arguments[2] : null;
        string path = kept ?? Path.Combine(Path.GetTempPath(), $"chancery-scale-{Environment.ProcessId}.db");
        try
        {
            ScaleFigures figures = Measure(path, new ArticleMill(pairs), count);
            Console.WriteLine(JsonSerializer.Serialize(figures, QueryJson.Options));
            return figures.AreWithinLimits ? 0 : 1;
        }
        finally
        {
            foreach (string end in kept is null ? (ReadOnlySpan<string>)["", "-wal", "-shm"] : []) File.Delete(path + end);
        }
    }

    private static ScaleFigures Measure(string path, ArticleMill mill, int count)
    {
        using RecordFile record = RecordFile.Open(path, create: true);
        var made = new Provenance("scale", "", "");
        var tenths = new List<double>();
        for (int tenth = 0; tenth < 10; tenth++)
        {
            int first = count / 10 * tenth, end = tenth == 9 ? count : count / 10 * (tenth + 1);
            TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (int[] some in Enumerable.Range(first, end - first).Chunk(Batch)) record.Add(some.Select(mill.Article), made);
            tenths.Add((Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds / (end - first));
        }

        using RecordFile fresh = RecordFile.Open(path);
        PairSummary most = fresh.Queries.Pairs()[0];
        double cold = Cpu(() => fresh.Queries.Brief(most.A, most.B)), people = Once(() => fresh.Queries.People(120)), activity = Once(() => fresh.Queries.Activity("2030-01", "2031-12"));
        PairSummary busiest = record.Queries.Pairs().Take(20).MaxBy(p => record.Queries.Brief(p.A, p.B).Chronology.Count)!;
        Brief brief = record.Queries.Brief(busiest.A, busiest.B);
        var day = new LocalDate(2033, 6, 1);
        long size = new FileInfo(path).Length + (File.Exists(path + "-wal") ? new FileInfo(path + "-wal").Length : 0);
        return new(
            record.Count,
            record.Queries.Pairs().Count,
            busiest.Articles,
            [.. tenths.Select(t => Math.Round(t, 3))],
            Math.Round(tenths[^1] / tenths[0], 2),
            size / record.Count,
            Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576,
            Milliseconds(() => record.Queries.Brief(busiest.A, busiest.B, day)),
            Milliseconds(() => record.Queries.Status(busiest.A, busiest.B, day)),
            brief.Chronology.Count,
            most.Articles,
            cold,
            people,
            activity);
    }

    /// <summary>Processor time of one run, on however many cores: what the machine has free of it does not show.</summary>
    private static double Cpu(Action ask)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        ask();
        return Math.Round((Environment.CpuUsage.TotalTime - before).TotalMilliseconds, 1);
    }

    private static double Once(Action ask)
    {
        long start = Stopwatch.GetTimestamp();
        ask();
        return Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1);
    }

    /// <summary>The middle of five runs, warm.</summary>
    private static double Milliseconds(Action ask)
    {
        var runs = new List<double>();
        for (int i = 0; i < 5; i++) runs.Add(Once(ask));

        runs.Sort();
        return Math.Round(runs[2], 1);
    }
}
