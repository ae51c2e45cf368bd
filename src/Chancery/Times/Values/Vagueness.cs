using System.Globalization;
using Chancery.Calendar;
using Chancery.Lexicon;
using Chancery.Times.Meanings;

namespace Chancery.Times.Values;

/// <summary>The table of vagueness, <c>lexicon/times/vague.yaml</c>: what bounds "a few", "recent", "early" have. Every interval made from it is approximate.</summary>
internal sealed class Vagueness
{
    private readonly Dictionary<string, (int Least, int Most)> _amounts = new(StringComparer.Ordinal);
    private readonly Dictionary<Grain, int> _recent = [];
    private readonly Dictionary<string, (int From, int To)> _loose = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int From, int To)> _parts = new(StringComparer.Ordinal);

    public Vagueness(LexiconFiles files)
    {
        LexiconNode root = LexiconNode.Read(files, "times/vague.yaml");
        root.Only("amount", "recent", "loose", "part");
        Pairs(root, "amount", "least", "most", _amounts);
        Pairs(root, "loose", "from", "to", _loose);
        Pairs(root, "part", "from", "to", _parts);
        foreach (var (unit, count) in root["recent"]!.Entries) _recent.Add(GrainText.Read(unit), Int(count));
    }

    /// <summary>Least and most units of a vague amount in its unit.</summary>
    public (int Least, int Most) Amount(string word, Grain unit) =>
        word == "recent" ? (0, _recent.GetValueOrDefault(unit, 3))
        : _amounts.TryGetValue($"{word} {GrainText.Name(unit, true)}", out var pair) || _amounts.TryGetValue(word, out pair) ? pair : (2, 9);

    public (int From, int To)? Loose(string? row) => row is not null && _loose.TryGetValue(row, out var pair) ? pair : null;

    /// <summary>The share of a stretch, in hundredths, that START, MID or END means.</summary>
    public (int From, int To)? Part(string? mod) => mod is not null && _parts.TryGetValue(mod, out var pair) ? pair : null;

    private static void Pairs(LexiconNode root, string key, string low, string high, Dictionary<string, (int, int)> table)
    {
        foreach (var (word, node) in (root[key] ?? throw root.Error($"'{key}' is missing")).Entries)
        {
            node.Only(low, high);
            table.Add(word, (Int(node[low]!), Int(node[high]!)));
        }
    }

    private static int Int(LexiconNode node) =>
        int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int n) ? n : throw node.Error("a number is expected here");
}
