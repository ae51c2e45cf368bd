using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Times;

namespace Chancery.Eval.Times;

/// <summary><c>times speed FILE…</c>: megabytes of UTF-8 text tagged a second on one core, tagging alone, best of several runs.</summary>
internal static class TimesSpeed
{
    public static void Run(string[] files)
    {
        string[] texts = [.. files.SelectMany(File.ReadLines).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!)];
        long bytes = texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t));
        var clock = Stopwatch.StartNew();
        var tagger = new TimeTagger(LexiconFiles.Embedded);
        Console.WriteLine($"compiled in {clock.ElapsedMilliseconds} ms, {tagger.Matcher.StateCount} states");
        double best = 0;
        for (int run = 0; run < 12; run++)
        {
            clock.Restart();
            int found = texts.Sum(t => tagger.Tag(t, [new Span(0, t.Length)], null).Count);
            best = Math.Max(best, bytes / 1e6 / clock.Elapsed.TotalSeconds);
            if (run == 11) Console.WriteLine(FormattableString.Invariant($"{bytes / 1e6:0.0} MB, {found} expressions, {best:0.0} MB/s"));
        }
    }
}
