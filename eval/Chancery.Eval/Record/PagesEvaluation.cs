using System.Diagnostics;
using System.Globalization;
using Chancery.Lexicon;
using Chancery.Record;
using Chancery.Record.Queries;
using Chancery.Record.Store;
using Chancery.Web;

namespace Chancery.Eval.Record;

/// <summary>Every page over a record of many articles: how long its first visitor waits, how long the next, and what it weighs.</summary>
internal sealed class PagesEvaluation : IEvaluation
{
    private const int SlowestMilliseconds = 1000, HeaviestBytes = 150_000;

    /// <summary>Rank of a pair whose pages are visited first, unmeasured: a server that has run for a minute has compiled its code.</summary>
    private const int CodeWarmer = 60;

    public string Name => "pages";

    public string Summary => "[ARTICLES=2000] [PAIRS=50] [FILE]: every page over a record of so many articles (kept in FILE, used again when it is there); first and second visit, weight";

    public int Run(string[] arguments)
    {
        int count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 2000;
        int pairs = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 50;
        string path = arguments.Length > 2 ? arguments[2] : Path.Combine(Path.GetTempPath(), $"chancery-pages-{Environment.ProcessId}.db");
        try
        {
            if (!File.Exists(path)) Fill(path, count, pairs);
            VisitAllAsync(path, CodeWarmer, TextWriter.Null).GetAwaiter().GetResult();
            return VisitAllAsync(path, 0, Console.Out).GetAwaiter().GetResult() ? 0 : 1;
        }
        finally
        {
            foreach (string end in (ReadOnlySpan<string>)["", "-wal", "-shm"])
                if (arguments.Length < 3) File.Delete(path + end);
        }
    }

    private static void Fill(string path, int count, int pairs)
    {
        using RecordFile record = RecordFile.Open(path, create: true);
        var mill = new ArticleMill(pairs);
        foreach (int[] some in Enumerable.Range(0, count).Chunk(64)) record.Add(some.Select(mill.Article), new Provenance("pages", "", ""));
    }

    /// <summary>On a server of its own, whose record has answered nothing yet.</summary>
    /// <returns>Whether every page came in time and is light enough.</returns>
    private static async Task<bool> VisitAllAsync(string path, int rank, TextWriter report)
    {
        IReadOnlyList<string> addresses = Addresses(path, rank);
        using RecordFile record = RecordFile.Open(path);
        StateList states = StateList.Load(LexiconFiles.Embedded);
        var pages = new WebRecord(record.Queries, code => states.Find(code)?.Name ?? code, text => states.Find(text)?.Id);
        await using WebHost web = await WebHost.StartAsync(pages, new WebOptions { Port = 0 });
        using var client = new HttpClient { BaseAddress = new Uri(web.Address), Timeout = TimeSpan.FromMinutes(5) };
        bool within = true;
        report.WriteLine($"{record.Count} articles, {record.Queries.Pairs().Count} pairs, the busiest of {record.Queries.Pairs()[0].Articles} articles");
        report.WriteLine("page                      first ms    cpu ms  again ms     bytes");
        foreach (string address in addresses)
        {
            var (first, cpu, bytes) = await VisitAsync(client, address);
            var (again, _, _) = await VisitAsync(client, address);
            within &= first <= SlowestMilliseconds && bytes <= HeaviestBytes;
            report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Kind(address),-24}{first,10:0}{cpu,10:0}{again,10:0}{bytes,10}"));
        }

        return within;
    }

    /// <summary>
    /// One address of each kind, about the pair with that rank by articles and the one after; found with a record of its own, so that the one visited
    /// has answered nothing yet.
    /// </summary>
    private static IReadOnlyList<string> Addresses(string path, int rank)
    {
        using RecordFile record = RecordFile.Open(path);
        IPageQueries queries = record.Queries;
        PairSummary busiest = queries.Pairs()[rank], next = queries.Pairs()[rank + 1];
        string pair = $"/pair/{busiest.A}/{busiest.B}";
        EventLine occurrence = queries.Timeline(next.A, next.B).Events[0];
        string? disagreement = queries.Disagreements(next.A, next.B).Disagreements.FirstOrDefault()?.Id;
        return
        [
            "/", "/pairs", pair, pair + "?as-of=2033-06-01", pair + "?known-by=2033-06-01", pair + "/events", pair + "/diff?from=2032-01-01&to=2033-01-01",
            "/event/" + occurrence.Id, .. disagreement is null ? Array.Empty<string>() : ["/disagreement/" + disagreement], "/explain/" + occurrence.Id,
            "/article/" + occurrence.Evidence[0].Article, "/people", "/person/" + Uri.EscapeDataString(queries.People(1)[0]), "/search?q=embassy", "/claims?text=embassy",
            "/disagreements", "/network", "/activity", "/calendar", "/desk", "/queue", "/decisions",
        ];
    }

    private static string Kind(string address) => address.Split('/', '?') is [_, var page, ..] parts ? "/" + page + (page == "pair" ? " " + string.Join(' ', parts.Skip(4)).Split('=')[0] : "") : address;

    /// <summary>Processor time stands beside the wait: on a machine that does other things too only it compares.</summary>
    private static async Task<(double Milliseconds, double Cpu, int Bytes)> VisitAsync(HttpClient client, string address)
    {
        TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        byte[] page = await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds, page.Length);
    }
}
