using System.Diagnostics;
using System.Globalization;
using Chancery.Record;
using Xunit;

namespace Chancery.Tests.Record;

/// <summary>
/// The command killed at random moments while it reads into a record: no article is half recorded, the file opens, and the run that
/// completes ends in the same dump. CHANCERY_KILLS sets how often (5 in a plain run).
/// </summary>
public sealed class KillTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-kill-").FullName;

    [Fact]
    public async Task A_killed_run_loses_nothing_and_the_next_completes()
    {
        string input = WriteArticles(40);
        string whole = Path.Combine(_folder, "whole.db"), killed = Path.Combine(_folder, "killed.db");
        var watch = Stopwatch.StartNew();
        await Run(input, whole, null);
        int milliseconds = (int)watch.ElapsedMilliseconds;
        var random = new Random(3);
        int kills = int.Parse(Environment.GetEnvironmentVariable("CHANCERY_KILLS") ?? "5", CultureInfo.InvariantCulture);
        for (int i = 0; i < kills; i++)
        {
            if (random.Next(4) == 0)
                foreach (string end in (ReadOnlySpan<string>)["", "-wal", "-shm"]) File.Delete(killed + end);
            await Run(input, killed, TimeSpan.FromMilliseconds(random.Next(milliseconds)));
            if (!File.Exists(killed)) continue;
            using RecordFile record = RecordFile.Open(killed, create: true);
            Assert.Empty(record.Check());
        }

        await Run(input, killed, null);
        Assert.Equal(Dump(whole), Dump(killed));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string WriteArticles(int count)
    {
        string path = Path.Combine(_folder, "articles.jsonl");
        File.WriteAllLines(path, Enumerable.Range(0, count).Select(i =>
            $$"""{"id":"{{i}}","outlet":"Courier","published":"2021-04-{{1 + (i % 28):00}}","text":"Peru and Kenya held talks in Geneva on Monday, the Peruvian foreign ministry said in statement {{i}}. Kenya closed its embassy in Lima in March."}"""));
        return path;
    }

    private static async Task Run(string input, string record, TimeSpan? kill)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Chancery.Cli.dll"), "read", "--threads", "1", "--record", record, input]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (kill is { } after && !process.WaitForExit(after)) process.Kill();
        await process.WaitForExitAsync();
        Assert.True(kill is not null || process.ExitCode == 0, await error);
    }

    private static string Dump(string path)
    {
        using RecordFile record = RecordFile.Open(path);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        record.Dump(text);
        return text.ToString();
    }
}
