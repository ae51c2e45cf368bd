using System.Diagnostics;
using Chancery.Lexicon;

namespace Chancery.Eval;

/// <summary><c>lexicon</c>: how long the lists take to load, and how many places of a text are looked up in a second on one core.</summary>
internal sealed class LexiconSpeed : IEvaluation
{
    private const int Rounds = 200;

    public string Name => "lexicon";

    public string Summary => "load time of the lists, look-ups a second";

    public int Run(string[] arguments)
    {
        LexiconFiles files = LexiconFiles.Embedded;
        Time("states", () => StateList.Load(files));
        Time("places", () => PlaceList.Load(files));
        Time("offices", () => OfficeList.Load(files));
        Time("bodies", () => BodyList.Load(files));
        Time("organisations", () => OrganisationList.Load(files));
        Time("outlets", () => OutletList.Load(files));
        Time("armed groups", () => ArmedGroupList.Load(files));
        Time("given names", () => GivenNames.Load(files));

        StateList states = StateList.Load(files);
        string text = string.Join('\n', Directory.EnumerateFiles(Checkout.At("samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        int[] words = [.. Enumerable.Range(1, text.Length - 1).Where(i => char.IsLetter(text[i]) && !char.IsLetter(text[i - 1]))];
        int found = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        for (int round = 0; round < Rounds; round++)
        {
            foreach (int word in words) found += states.TryMatch(text.AsSpan(word), out _) ? 1 : 0;
        }

        double lookups = (double)Rounds * words.Length;
        Console.WriteLine(FormattableString.Invariant($"look-ups     {lookups / watch.Elapsed.TotalSeconds / 1e6,8:0.0} million a second, {found / Rounds} names in {words.Length} words, {(GC.GetAllocatedBytesForCurrentThread() - before) / lookups:0.0} bytes allocated each"));
        return 0;
    }

    private static void Time(string name, Func<object> load)
    {
        var watch = Stopwatch.StartNew();
        load();
        Console.WriteLine(FormattableString.Invariant($"{name,-12} {watch.Elapsed.TotalMilliseconds,8:0.0} ms"));
    }
}
