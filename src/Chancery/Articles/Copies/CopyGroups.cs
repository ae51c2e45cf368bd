namespace Chancery.Articles.Copies;

/// <summary>
/// Groups of copies from what pairs share. An article that takes parts of two unrelated reports is a digest and no copy of either,
/// unless it holds one of them nearly whole: then it is a copy of that one with another's paragraphs added.
/// </summary>
internal sealed class CopyGroups
{
    private const double Copy = .5;
    private const double CopyOfLarger = .2;
    private const double Part = .2;
    private const double Contained = .8;
    private const double Whole = .66;
    private const double Kin = .25;

    private readonly int[] _lengths;
    private readonly Dictionary<int, List<CopyNeighbour>> _near = [];
    private readonly HashSet<int> _digests = [];
    private readonly Dictionary<int, HashSet<int>> _only = [];

    private CopyGroups(int[] lengths, List<(int New, CopyMatch Match)> links)
    {
        _lengths = lengths;
        foreach (var (a, m) in links)
        {
            Near(a).Add(new(m.Article, m.Covered, m.Covers));
            Near(m.Article).Add(new(a, m.Covers, m.Covered));
        }
    }

    /// <summary>The group of each article, named by its first member.</summary>
    /// <param name="lengths">Words of each article.</param>
    public static int[] Of(int[] lengths, List<(int New, CopyMatch Match)> links)
    {
        var groups = new CopyGroups(lengths, links);

        // A digest beside an article can hide that its other neighbours are unrelated: what the first round finds, the second leaves out.
        groups.FindMixed();
        groups.FindMixed();
        return groups.Join(links);
    }

    private List<CopyNeighbour> Near(int article) => _near.TryGetValue(article, out var list) ? list : _near[article] = [];

    private void FindMixed()
    {
        _only.Clear();
        foreach (int article in _near.Keys.Order().ToArray())
        {
            if (!_digests.Contains(article)) Examine(article);
        }
    }

    private void Examine(int article)
    {
        List<CopyNeighbour> parts = Near(article).FindAll(n => n.Covered >= Part && !_digests.Contains(n.Other));
        if (parts.Count < 2 || parts.Exists(p => p.Covered >= Contained)) return;
        List<List<CopyNeighbour>> reports = Reports(parts);
        if (reports.Count < 2) return;
        List<CopyNeighbour> best = reports.MaxBy(r => Largest(r).Covers)!;
        if (Largest(best).Covers >= Whole) _only[article] = [.. best.Select(p => p.Other)];
        else _digests.Add(article);
    }

    /// <summary>The parts, those together that are copies of one another.</summary>
    private List<List<CopyNeighbour>> Reports(List<CopyNeighbour> parts)
    {
        var joined = new CopyUnion(parts.Count);
        var place = new Dictionary<int, int>();
        for (int i = 0; i < parts.Count; i++) place[parts[i].Other] = i;
        for (int i = 0; i < parts.Count; i++)
        {
            foreach (CopyNeighbour n in Near(parts[i].Other))
            {
                if (Math.Max(n.Covered, n.Covers) >= Kin && place.TryGetValue(n.Other, out int j)) joined.Join(i, j);
            }
        }

        return [.. Enumerable.Range(0, parts.Count).GroupBy(joined.Find).Select(g => g.Select(i => parts[i]).ToList())];
    }

    private CopyNeighbour Largest(List<CopyNeighbour> report) => report.MaxBy(p => (_lengths[p.Other], -p.Other));

    private int[] Join(List<(int New, CopyMatch Match)> links)
    {
        var groups = new CopyUnion(_lengths.Length);
        foreach (var (a, match) in links)
        {
            int b = match.Article;
            bool copy = match.Containment >= Copy && Math.Min(match.Covered, match.Covers) >= CopyOfLarger;
            if (copy && Allows(a, b) && Allows(b, a)) groups.Join(a, b);
        }

        return [.. Enumerable.Range(0, _lengths.Length).Select(groups.Find)];
    }

    private bool Allows(int article, int other) => !_digests.Contains(article) && (!_only.TryGetValue(article, out var allowed) || allowed.Contains(other));
}
