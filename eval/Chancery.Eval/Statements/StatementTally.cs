using System.Globalization;
using Chancery.Language;
using Chancery.Statements;

namespace Chancery.Eval.Statements;

/// <summary>Counts matches by the gold's mode and errors by kind and cue length; no text of the gold is kept or printed.</summary>
internal sealed class StatementTally
{
    private readonly SortedDictionary<string, (int Gold, int Detected, int Half, int Full)> _modes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _errors = new(StringComparer.Ordinal);
    private int _system;
    private int _matched;
    private int _full;

    public void Add(List<GoldStatement> gold, IReadOnlyList<Statement> found, string text)
    {
        Statement[] system = [.. found.Where(s => s.Nested is null)];
        _system += system.Length;
        var taken = new HashSet<int>();
        foreach (GoldStatement g in gold)
        {
            int best = Best(g, system, taken);
            var (all, detected, half, full) = _modes.GetValueOrDefault(g.Mode);
            if (best < 0)
            {
                Miss(g, found);
                _modes[g.Mode] = (all + 1, detected, half, full);
                continue;
            }

            taken.Add(best);
            _matched++;
            bool content = Iou(g.Content, system[best].Content) >= .5;
            bool source = (g.Source.Count == 0 && system[best].Source.Count == 0) || Shared(g.Source, system[best].Source) > 0;
            if (content && source) _full++;
            Wrong(g, system[best], content, source, text);
            _modes[g.Mode] = (all + 1, detected + 1, half + (content ? 1 : 0), full + (content && source ? 1 : 0));
        }

        Count("system only: verb or noun the gold leaves out", system.Length - taken.Count);
    }

    public void Print()
    {
        foreach (var (mode, (gold, detected, half, full)) in _modes)
            Console.WriteLine($"{mode,-9} gold {gold,5}  found {Share(detected, gold)}  content {Share(half, gold)}  who and what {Share(full, gold)}");
        int all = _modes.Values.Sum(m => m.Gold);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all       gold {all,5}  system {_system}  full F1 {200.0 * _full / (all + _system):0.0}"));
        foreach (var (kind, count) in _errors.OrderByDescending(e => e.Value).Take(10)) Console.WriteLine($"{count,6}  {kind}");
    }

    private static string Share(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / Math.Max(1, whole),5:0.0}%");

    private static int Best(GoldStatement g, Statement[] system, HashSet<int> taken)
    {
        (int best, double score) = (-1, 0);
        for (int i = 0; i < system.Length; i++)
        {
            if (taken.Contains(i)) continue;
            double own = Iou(g.Content, system[i].Content) + (Shared(g.Cue, system[i].Cue) > 0 ? .5 : 0);
            if (own > score) (best, score) = (i, own);
        }

        return best;
    }

    private static int Shared(IReadOnlyList<Span> a, IReadOnlyList<Span> b) => a.Sum(x => b.Sum(y => Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start))));

    private static double Iou(IReadOnlyList<Span> a, IReadOnlyList<Span> b)
    {
        int shared = Shared(a, b), all = a.Sum(x => x.Length) + b.Sum(x => x.Length) - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    private void Miss(GoldStatement g, IReadOnlyList<Statement> found)
    {
        bool nested = found.Any(s => s.Nested is not null && Shared(g.Cue, s.Cue) > 0);
        Count(nested ? "missed: found, but nested in another" : g.Source.Count == 0 ? "missed: nobody named" : $"missed: {g.Mode} with a source", 1);
    }

    private void Wrong(GoldStatement g, Statement s, bool content, bool source, string text)
    {
        if (content && source) return;
        if (!content) Count(Extent(g.Content) < Extent(s.Content) ? "content too long" : "content too short or elsewhere", 1);
        else Count(g.Source.Count == 0 ? "source where the gold has none" : s.Source.Count == 0 ? "source missing" : "another source", 1);
        if (!content && s.Content.Count > 0 && text.AsSpan(s.Content[0].Start, Extent(s.Content)).Contains('\n')) Count("content runs over a paragraph", 1);
    }

    private static int Extent(IReadOnlyList<Span> spans) => spans.Count == 0 ? 0 : spans[^1].End - spans[0].Start;

    private void Count(string kind, int by) => _errors[kind] = _errors.GetValueOrDefault(kind) + by;
}
