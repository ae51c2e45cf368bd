namespace Chancery.Articles.Copies;

/// <summary>Disjoint sets over numbers from 0; a set is named by its smallest member.</summary>
internal sealed class CopyUnion(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    public int Find(int n)
    {
        while (_parent[n] != n) n = _parent[n] = _parent[_parent[n]];
        return n;
    }

    public void Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a < b) _parent[b] = a;
        else _parent[a] = b;
    }
}
