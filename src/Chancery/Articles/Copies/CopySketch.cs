using Chancery.Language;

namespace Chancery.Articles.Copies;

/// <summary>
/// A sample of an article's five-word runs: those whose hash lies below a bound that halves until few enough remain, so that two
/// sketches share a sample of the runs the articles share (Broder's mod sampling, 1997). At most 1 KB.
/// </summary>
internal sealed class CopySketch
{
    public const int Most = 256;
    private const int Halvings = 24;

    private CopySketch(uint[] hashes, int halvings, int words) => (Hashes, Rate, WordCount) = (hashes, halvings, words);

    /// <summary>Ascending, without repeats.</summary>
    public uint[] Hashes { get; }

    /// <summary>The bound is 2^(32 − rate).</summary>
    public int Rate { get; }

    public int WordCount { get; }

    public static CopySketch Of(string text, IReadOnlyList<Span> body)
    {
        var held = new List<uint>(1024);
        int rate = 0, words = 0;
        foreach (Span span in body)
        {
            var runs = new ShingleHashes(span.In(text));
            while (runs.Next())
            {
                if (runs.Current > Bound(rate)) continue;
                held.Add(runs.Current);
                if (held.Count >= 4096 && rate < Halvings) rate = Thin(held, rate, 2048);
            }

            words += runs.WordCount;
        }

        rate = Thin(held, rate, Most);
        return new([.. held], rate, words);
    }

    /// <summary>How many of this sketch's runs are in the other, and how many of each could be: both thinned to the coarser rate.</summary>
    public (int Shared, int Here, int There) Compare(CopySketch other)
    {
        uint bound = Bound(Math.Max(Rate, other.Rate));
        int shared = 0, i = 0, j = 0;
        while (i < Hashes.Length && j < other.Hashes.Length)
        {
            uint a = Hashes[i], b = other.Hashes[j];
            if (a > bound || b > bound) break;
            if (a == b) shared++;
            if (a <= b) i++;
            if (b <= a) j++;
        }

        return (shared, Below(Hashes, bound), Below(other.Hashes, bound));
    }

    private static int Below(uint[] hashes, uint bound)
    {
        int at = Array.BinarySearch(hashes, bound);
        return at >= 0 ? at + 1 : ~at;
    }

    private static uint Bound(int rate) => uint.MaxValue >> rate;

    private static int Thin(List<uint> held, int rate, int most)
    {
        held.Sort();
        int kept = 0;
        for (int i = 0; i < held.Count; i++)
        {
            if (i == 0 || held[i] != held[i - 1]) held[kept++] = held[i];
        }

        held.RemoveRange(kept, held.Count - kept);
        while (held.Count > most && rate < Halvings)
        {
            rate++;
            int cut = held.BinarySearch(Bound(rate));
            held.RemoveRange(cut >= 0 ? cut + 1 : ~cut, held.Count - (cut >= 0 ? cut + 1 : ~cut));
        }

        return rate;
    }
}
