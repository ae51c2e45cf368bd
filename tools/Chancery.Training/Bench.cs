using System.Diagnostics;
using System.Text.Json;
using Chancery.Language;
namespace Chancery.Training;
internal static class Bench
{
    public static void Run(string model, string raw)
    {
        var w = Stopwatch.StartNew();
        using var analyzer = Analyzer.Load(model);
        Console.WriteLine($"load {w.Elapsed.TotalMilliseconds:F1} ms");
        var texts = File.ReadLines(raw).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!).ToList();
        for (var round = 0; round < 8; round++)
        {
            var words = 0;
            var cpu = Process.GetCurrentProcess().TotalProcessorTime; w.Restart();
            foreach (var t in texts) words += analyzer.Analyze(t).WordCount;
            var used = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
            Console.WriteLine($"{words} words, cpu {used:F2}s {words / used:F0} words/s cpu; wall {words / w.Elapsed.TotalSeconds:F0}");
        }
    }
}
