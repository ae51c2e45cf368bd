using Chancery.Language;

namespace Chancery.Articles.Copies;

/// <summary>
/// Finds the copies in a stream of articles, in near-constant time for each and in less than 2 KB: exact, edited, cut and extended ones.
/// Candidates share some of the smallest hashes; what two articles share is then estimated from their sketches.
/// The order of adding settles the numbers; <see cref="Groups"/> depends on the set alone but for ties.
/// </summary>
public sealed class CopyIndex
{
    private const int KeysKept = 32;
    private const int KeysAsked = 64;
    private const double LeastShared = .15;
    private const int LeastRuns = 4;

    private readonly KeyTable _table = new();
    private readonly List<CopySketch> _sketches = [];
    private readonly List<(int New, CopyMatch Match)> _links = [];
    private readonly Dictionary<int, int> _counts = [];

    public int Count => _sketches.Count;

    /// <summary>Bytes kept for all articles so far.</summary>
    public long Size => _table.Size + _sketches.Sum(s => (4L * s.Hashes.Length) + 64) + (32L * _links.Count);

    /// <summary>Adds an article; returns the earlier ones it shares much with, the most alike first.</summary>
    public IReadOnlyList<CopyMatch> Add(Article article) => Add(article.Text, article.Body);

    /// <inheritdoc cref="Add(Article)"/>
    public IReadOnlyList<CopyMatch> Add(string text, IReadOnlyList<Span> body)
    {
        CopySketch sketch = CopySketch.Of(text, body);
        int number = _sketches.Count;
        List<CopyMatch> matches = Matches(sketch);
        foreach (CopyMatch match in matches) _links.Add((number, match));
        for (int i = 0; i < sketch.Hashes.Length && i < KeysKept; i++) _table.Add(sketch.Hashes[i], number);
        _sketches.Add(sketch);
        return matches;
    }

    /// <summary>The group of each article, named by the number of its first member. An article made of parts of several others is no copy of any.</summary>
    public int[] Groups() => CopyGroups.Of([.. _sketches.Select(s => s.WordCount)], _links);

    private List<CopyMatch> Matches(CopySketch sketch)
    {
        _counts.Clear();
        int asked = Math.Min(sketch.Hashes.Length, KeysAsked);
        for (int i = 0; i < asked; i++) _table.CountInto(sketch.Hashes[i], _counts);
        var found = new List<CopyMatch>();
        foreach (var (other, hits) in _counts)
        {
            if (hits < 2 && asked > 24) continue;
            var (shared, here, there) = sketch.Compare(_sketches[other]);
            if (shared < LeastRuns || here == 0 || there == 0) continue;
            var match = new CopyMatch(other, (double)shared / here, (double)shared / there);
            if (match.Containment >= LeastShared) found.Add(match);
        }

        found.Sort((a, b) => a.Containment != b.Containment ? b.Containment.CompareTo(a.Containment) : a.Article.CompareTo(b.Article));
        return found;
    }
}
