using NodaTime;

namespace Chancery.Record.Stories;

/// <summary>
/// Groups articles on the same happening: average-link clustering of word vectors. There is no threshold of likeness: two groups join as long as their
/// articles are on average at least half as like each other as each is to its own nearest ones, so dense and sparse stories are cut alike.
/// Articles known to have appeared months apart tell different stories.
/// </summary>
public static class StoryFinder
{
    private const int Nearest = 3;

    private const double Share = 0.5;

    private const int Apart = 90;

    /// <summary>The story of each text, by the ordinally first id of its members; in the order given.</summary>
    public static IReadOnlyList<string> Group(IReadOnlyList<StoryText> texts)
    {
        Dictionary<int, double>[] alike = WordVectors.Likeness(texts);
        double[] near = [.. alike.Select(a => a.Values.OrderDescending().Take(Nearest).DefaultIfEmpty().Sum() / Nearest)];
        var state = new Clusters(alike, near, texts);
        state.Run();
        string[] names = new string[texts.Count];
        foreach (var group in Enumerable.Range(0, texts.Count).GroupBy(state.Of))
        {
            string name = group.Select(i => texts[i].Id).Order(StringComparer.Ordinal).First();
            foreach (int i in group) names[i] = name;
        }

        return names;
    }

    /// <summary>Groups under way. Sums of likeness are kept, averages computed; a queue entry is stale when the groups have changed since.</summary>
    private sealed class Clusters
    {
        private readonly Dictionary<int, double>[] _sums;
        private readonly int[] _parent, _size, _version;
        private readonly double[] _near;
        private readonly bool[] _closed;
        private readonly IReadOnlyList<StoryText> _texts;
        private readonly PriorityQueue<(int A, int B, int VersionA, int VersionB), (double, int, int)> _queue = new();

        public Clusters(Dictionary<int, double>[] alike, double[] near, IReadOnlyList<StoryText> texts)
        {
            (_sums, _near, _texts) = (alike, [.. near], texts);
            (_parent, _size, _version, _closed) = ([.. Enumerable.Range(0, near.Length)], [.. near.Select(_ => 1)], new int[near.Length], new bool[near.Length]);
            for (int i = 0; i < near.Length; i++)
                foreach (int j in _sums[i].Keys)
                    if (i < j && !FarApart(i, j)) Offer(i, j);
        }

        public int Of(int i)
        {
            while (_parent[i] != i) i = _parent[i];
            return i;
        }

        public void Run()
        {
            while (_queue.TryDequeue(out var next, out var priority))
            {
                var (a, b, versionA, versionB) = next;
                if (_parent[a] != a || _parent[b] != b || _version[a] != versionA || _version[b] != versionB) continue;
                if (_closed[a] || _closed[b] || -priority.Item1 < Share * (_near[a] + _near[b]) / 2) _closed[a] = _closed[b] = true;
                else Join(a, b);
            }
        }

        private void Join(int a, int b)
        {
            _near[a] = ((_near[a] * _size[a]) + (_near[b] * _size[b])) / (_size[a] + _size[b]);
            _size[a] += _size[b];
            _parent[b] = a;
            _version[a]++;
            _sums[a].Remove(b);
            foreach (var (k, x) in _sums[b])
            {
                _sums[k].Remove(b);
                if (k == a) continue;
                _sums[a][k] = _sums[k][a] = _sums[a].GetValueOrDefault(k) + x;
            }

            _sums[b] = [];
            foreach (int k in _sums[a].Keys) Offer(a, k);
        }

        private void Offer(int a, int b)
        {
            (int low, int high) = a < b ? (a, b) : (b, a);
            _queue.Enqueue((low, high, _version[low], _version[high]), (-_sums[low][high] / ((double)_size[low] * _size[high]), low, high));
        }

        private bool FarApart(int i, int j) =>
            _texts[i].Published is { } a && _texts[j].Published is { } b && Math.Abs(Period.DaysBetween(a, b)) > Apart;
    }
}
