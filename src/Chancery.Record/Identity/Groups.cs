namespace Chancery.Record.Identity;

/// <summary>Sets of items that were found to be one (union-find). The smallest member stands for its set, so the order of uniting does not show.</summary>
internal sealed class Groups
{
    private readonly int[] _parent;

    public Groups(int count)
    {
        _parent = new int[count];
        for (int i = 0; i < count; i++) _parent[i] = i;
    }

    public int Find(int i)
    {
        while (_parent[i] != i) i = _parent[i] = _parent[_parent[i]];
        return i;
    }

    public void Unite(int a, int b)
    {
        a = Find(a);
        b = Find(b);
        if (a != b) _parent[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>Every set, by its smallest member, members ascending.</summary>
    public IEnumerable<int[]> All() =>
        Enumerable.Range(0, _parent.Length).GroupBy(Find).OrderBy(g => g.Key).Select(g => g.ToArray());
}
