using System.Text.Json;
using Chancery.Articles;
using Chancery.Times;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Eval.Times;

/// <summary>
/// <c>times report GOLD…</c>: strict, relaxed and value figures by type, with trees against without, and the ten most frequent errors by rule and shape of value.
/// Figures only: it prints no text of an article. The measure is that of TempEval-3, aligned as its scorer does.
/// </summary>
internal static class TimesReport
{
    private sealed record Mention(int Start, int End, string Type, string Value, string Rule);

    private sealed class Tally
    {
        public int Gold { get; set; }

        public int System { get; set; }

        public int Strict { get; set; }

        public int Relaxed { get; set; }

        public int Value { get; set; }

        public string Line(string name)
        {
            string F(int hits) => TimesCommand.Share(2 * hits, Gold + System);
            return $"{name,-10} gold {Gold,5}  found {System,5}  precision {TimesCommand.Share(Relaxed, System),7}  recall {TimesCommand.Share(Relaxed, Gold),7}  strict F1 {F(Strict),7}  relaxed F1 {F(Relaxed),7}  value F1 {F(Value),7}";
        }
    }

    public static void Run(string[] files, Func<Article, Reading> withTrees, Func<Article, Reading> without)
    {
        foreach (string file in files)
        {
            Console.WriteLine($"\n{Path.GetFileNameWithoutExtension(file)}, with trees");
            Measure(file, withTrees, errors: true);
            Console.WriteLine($"{Path.GetFileNameWithoutExtension(file)}, without trees");
            Measure(file, without, errors: false);
        }
    }

    private static void Measure(string file, Func<Article, Reading> read, bool errors)
    {
        var tallies = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        Tally Of(string type) => tallies.TryGetValue(type, out var t) ? t : tallies[type] = new();
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        void Note(string kind) => kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        int document = 0;
        foreach (string line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var gold = Gold(json.RootElement);
            var found = read(TimesCommand.ArticleOf(json.RootElement, dated: true)).Times.Select(Found).ToList();
            var pairs = Align(gold, found);
            foreach (string half in (string[])["all", document++ % 2 == 0 ? "half A" : "half B"]) Count(Of(half), gold, found, pairs, null);
            foreach (string type in gold.Concat(found).Select(m => m.Type).Distinct().Where(t => t.Length > 0)) Count(Of(type), gold, found, pairs, type);
            foreach (var (g, f) in pairs.Where(p => gold[p.Key].Value != found[p.Value].Value)) Note($"value      {found[f].Rule}: gold {Shape(gold[g].Value)}, got {Shape(found[f].Value)}");
            foreach (int g in Enumerable.Range(0, gold.Count).Where(g => !pairs.ContainsKey(g))) Note($"missed     gold {Shape(gold[g].Value)}");
            foreach (int f in Enumerable.Range(0, found.Count).Where(f => !pairs.ContainsValue(f))) Note($"spurious   {found[f].Rule}");
        }

        foreach (var (name, tally) in tallies.OrderBy(t => t.Key == "all" ? 0 : t.Key.StartsWith("half", StringComparison.Ordinal) ? 1 : 2)) Console.WriteLine("  " + tally.Line(name));
        if (!errors) return;
        foreach (var (kind, count) in kinds.OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal).Take(10)) Console.WriteLine($"  {count,4}  {kind}");
    }

    private static void Count(Tally tally, List<Mention> gold, List<Mention> found, Dictionary<int, int> pairs, string? type)
    {
        tally.Gold += gold.Count(g => type is null || g.Type == type);
        tally.System += found.Count(f => type is null || f.Type == type);
        foreach (var (g, f) in pairs.Where(p => type is null || (gold[p.Key].Type == type && found[p.Value].Type == type)))
        {
            tally.Relaxed++;
            if (gold[g].Start == found[f].Start && gold[g].End == found[f].End) tally.Strict++;
            if (gold[g].Value == found[f].Value) tally.Value++;
        }
    }

    private static List<Mention> Gold(JsonElement line)
    {
        string text = line.GetProperty("text").GetString()!;
        int[] unit = UnitOfPoint(text);
        return [.. line.GetProperty("timexes").EnumerateArray().Select(t => new Mention(unit[t.GetProperty("start").GetInt32()], unit[t.GetProperty("end").GetInt32()], Text(t, "type"), Text(t, "value"), ""))];
    }

    private static Mention Found(TimeExpression t) => new(t.Span.Start, t.Span.End, t.Type.ToString().ToUpperInvariant(), t.Value, t.Rule ?? "");

    private static string Text(JsonElement e, string key) => e.TryGetProperty(key, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString()! : "";

    /// <summary>The gold counts code points; the reader counts UTF-16 code units.</summary>
    private static int[] UnitOfPoint(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) ? 2 : 1) units.Add(i);
        units.Add(text.Length);
        return [.. units];
    }

    private static string Shape(string value) => value.Length == 0 ? "none" : string.Concat(value.Select(c => char.IsAsciiDigit(c) ? '9' : c));

    /// <summary>Exact extents first, then by overlap, largest first; one to one.</summary>
    private static Dictionary<int, int> Align(List<Mention> gold, List<Mention> found)
    {
        var pairs = new Dictionary<int, int>();
        var used = new HashSet<int>();
        var candidates = from g in Enumerable.Range(0, gold.Count)
                         from f in Enumerable.Range(0, found.Count)
                         let overlap = Math.Min(gold[g].End, found[f].End) - Math.Max(gold[g].Start, found[f].Start)
                         where overlap > 0
                         let exact = gold[g].Start == found[f].Start && gold[g].End == found[f].End
                         orderby exact descending, overlap descending, g, f
                         select (g, f);
        foreach (var (g, f) in candidates)
        {
            if (!pairs.ContainsKey(g) && used.Add(f)) pairs[g] = f;
        }

        return pairs;
    }
}
