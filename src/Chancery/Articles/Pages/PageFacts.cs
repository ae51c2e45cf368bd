namespace Chancery.Articles.Pages;

/// <summary>What a page states about itself in <c>meta</c> and <c>link</c> elements and in JSON-LD, each value with how much it is trusted.</summary>
internal sealed class PageFacts
{
    private readonly Dictionary<string, (string Value, int Rank)> _best = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Value, int Rank, string Name)>> _all = new(StringComparer.Ordinal);

    public string? this[string kind] => _best.TryGetValue(kind, out var found) ? found.Value : null;

    /// <summary>Everything said of this kind, the most trusted first.</summary>
    public IEnumerable<(string Value, int Rank, string Name)> All(string kind) =>
        _all.TryGetValue(kind, out var list) ? list.OrderBy(v => v.Rank) : [];

    public string? Canonical { get; set; }

    /// <summary>The report's text where JSON-LD carries it whole.</summary>
    public string? Body { get; set; }

    /// <summary>JSON-LD types met, in lower case.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    public void Add(string kind, string? value, int rank, string name)
    {
        value = value?.Trim();
        if (string.IsNullOrEmpty(value) || value.Length > 2000) return;
        if (!_best.TryGetValue(kind, out var held) || rank < held.Rank) _best[kind] = (value, rank);
        if (!_all.TryGetValue(kind, out var list)) _all[kind] = list = [];
        list.Add((value, rank, name));
    }
}
