namespace Chancery.Language.Network;

/// <summary>
/// The highest-scoring tree with exactly one root. The best head of each word is taken where that is a tree, as it mostly is;
/// else the maximum spanning arborescence (Chu and Liu 1965, Edmonds 1967) with a penalty on every arc from the root.
/// </summary>
internal sealed class TreeDecoder
{
    private const double RootPenalty = 1e6;

    private readonly int[] _mark = new int[Batch.Longest];

    /// <summary>Score of head h for word d at scores[d·(n+1) + h+1], h = -1 the root. Fills <paramref name="heads"/>.</summary>
    public void Decode(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var n = heads.Length;
        for (var d = 0; d < n; d++) heads[d] = Floats.IndexOfMax(scores.Slice(d * (n + 1), n + 1)) - 1;
        if (IsTree(heads)) return;
        var dense = new double[(n + 1) * (n + 1)];
        for (var d = 0; d < n; d++)
            for (var h = 0; h <= n; h++)
                dense[((d + 1) * (n + 1)) + h] = h == d + 1 ? double.NegativeInfinity : scores[(d * (n + 1)) + h] - (h == 0 ? RootPenalty : 0);
        var best = Arborescence(dense, n + 1);
        for (var d = 0; d < n; d++) heads[d] = best[d + 1] - 1;
    }

    private bool IsTree(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        foreach (var head in heads) roots += head < 0 ? 1 : 0;
        return roots == 1 && FindCycle(heads, first: 0) < 0;
    }

    /// <summary>A word on a cycle, or -1. Words before <paramref name="first"/> and negative heads count as the root.</summary>
    private int FindCycle(ReadOnlySpan<int> heads, int first)
    {
        Array.Clear(_mark, 0, Math.Min(heads.Length, _mark.Length));
        var mark = heads.Length <= _mark.Length ? _mark : new int[heads.Length];
        for (var start = first; start < heads.Length; start++)
        {
            var at = start;
            while (at >= first && mark[at] == 0)
            {
                mark[at] = start + 1;
                at = heads[at];
            }

            if (at >= first && mark[at] == start + 1) return at;
        }

        return -1;
    }

    /// <summary>Node 0 is the root; s[d·n + h]. Contracts one cycle at a time.</summary>
    private int[] Arborescence(double[] s, int n)
    {
        var head = new int[n];
        for (var d = 1; d < n; d++)
        {
            var best = d == 1 ? (n > 2 ? 2 : 0) : 1;
            for (var h = 0; h < n; h++)
                if (h != d && s[(d * n) + h] > s[(d * n) + best]) best = h;
            head[d] = best;
        }

        var on = FindCycle(head, first: 1);
        return on < 0 ? head : Contract(s, n, head, on);
    }

    private int[] Contract(double[] s, int n, int[] head, int on)
    {
        var inCycle = new bool[n];
        for (var at = on; !inCycle[at]; at = head[at]) inCycle[at] = true;
        var outside = new List<int>();
        for (var v = 0; v < n; v++)
            if (!inCycle[v]) outside.Add(v);
        var (m, c) = (outside.Count + 1, outside.Count);
        var smaller = new double[m * m];
        var (enter, leave) = (new int[m], new int[m]);
        for (var i = 0; i < c; i++)
        {
            for (var j = 0; j < c; j++) smaller[(i * m) + j] = s[(outside[i] * n) + outside[j]];
            (smaller[(i * m) + c], leave[i]) = BestFromCycle(s, n, inCycle, outside[i]);
            (smaller[(c * m) + i], enter[i]) = BestIntoCycle(s, n, inCycle, head, outside[i]);
        }

        smaller[(c * m) + c] = double.NegativeInfinity;
        var solved = Arborescence(smaller, m);
        var result = (int[])head.Clone();
        for (var i = 1; i < c; i++) result[outside[i]] = solved[i] == c ? leave[i] : outside[solved[i]];
        result[enter[solved[c]]] = outside[solved[c]];
        return result;
    }

    private static (double Score, int Node) BestFromCycle(double[] s, int n, bool[] inCycle, int dependent)
    {
        var best = (Score: double.NegativeInfinity, Node: -1);
        for (var u = 1; u < n; u++)
            if (inCycle[u] && (best.Node < 0 || s[(dependent * n) + u] > best.Score)) best = (s[(dependent * n) + u], u);
        return best;
    }

    private static (double Score, int Node) BestIntoCycle(double[] s, int n, bool[] inCycle, int[] head, int from)
    {
        var best = (Score: double.NegativeInfinity, Node: -1);
        for (var v = 1; v < n; v++)
        {
            if (!inCycle[v]) continue;
            var gain = s[(v * n) + from] - s[(v * n) + head[v]];
            if (best.Node < 0 || gain > best.Score) best = (gain, v);
        }

        return best;
    }
}
