using NodaTime;

namespace Chancery.Resolution.Dating;

/// <summary>
/// For every unknown and each of its days, the least cost of a solution that has it so. Exact: messages of least cost flow along the trees of unknowns
/// (non-serial dynamic programming, Bertelè and Brioschi 1972); the unknowns of rings are fixed to each of their days in turn, and the least over all is taken.
/// </summary>
internal sealed class DateCosts
{
    public const int Impossible = int.MaxValue / 4;

    private const int Free = -1;

    private readonly DateDomains _domains;
    private readonly DateConstraint[] _constraints;
    private readonly Dictionary<string, int> _index;
    private readonly int[] _ring;
    private readonly int[] _fixed;
    private readonly int[][] _own;
    private readonly Dictionary<int, int[,]>[] _links;

    public DateCosts(DateDomains domains, int count, DateConstraint[] constraints, Dictionary<string, int> index, int[] ring)
    {
        (_domains, _constraints, _index, _ring) = (domains, constraints, index, ring);
        _fixed = new int[count];
        Array.Fill(_fixed, Free);
        _own = [.. Enumerable.Range(0, count).Select(u => new int[domains[u].Length])];
        _links = [.. Enumerable.Range(0, count).Select(_ => new Dictionary<int, int[,]>())];
        foreach (DateConstraint c in constraints) Add(c);
    }

    /// <summary>Costs of the unknown's days, in their order.</summary>
    public int[] Of(int unknown)
    {
        int[] least = new int[_domains[unknown].Length];
        Array.Fill(least, Impossible);
        foreach (var _ in Trials(0))
        {
            int[] cost = Costs(unknown);
            for (int d = 0; d < cost.Length; d++) least[d] = Math.Min(least[d], cost[d]);
        }

        return least;
    }

    /// <summary>The soft constraints that the cheapest solution with this day breaks.</summary>
    public IReadOnlyList<DateConstraint> Broken(int unknown, int day)
    {
        (int Cost, Dictionary<int, int> Days) best = (int.MaxValue, []);
        foreach (var _ in Trials(0))
        {
            int cost = Costs(unknown)[day];
            if (cost < best.Cost) best = (cost, Solution(unknown, day));
        }

        LocalDate Day(string id) => _domains[_index[id]][best.Days[_index[id]]];
        return [.. _constraints.Where(c => c.Cost is not null && !c.Holds(Day(c.First), Day(c.Second ?? c.First)))];
    }

    private void Add(DateConstraint c)
    {
        int a = _index[c.First], b = _index[c.Second ?? c.First], cost = c.Cost ?? Impossible;
        LocalDate[] first = _domains[a], second = _domains[b];
        if (a == b)
        {
            for (int d = 0; d < first.Length; d++)
                if (!c.Holds(first[d], first[d])) _own[a][d] = Sum(_own[a][d], cost);
            return;
        }

        int[,] there = Link(a, b), back = Link(b, a);
        for (int d = 0; d < first.Length; d++)
            for (int o = 0; o < second.Length; o++)
                if (!c.Holds(first[d], second[o])) back[o, d] = there[d, o] = Sum(there[d, o], cost);
    }

    private int[,] Link(int a, int b) => _links[a].TryGetValue(b, out var link) ? link : _links[a][b] = new int[_domains[a].Length, _domains[b].Length];

    private IEnumerable<bool> Trials(int at)
    {
        if (at == _ring.Length)
        {
            yield return true;
            yield break;
        }

        for (int day = 0; day < _domains[_ring[at]].Length; day++)
        {
            _fixed[_ring[at]] = day;
            foreach (bool trial in Trials(at + 1)) yield return trial;
        }

        _fixed[_ring[at]] = Free;
    }

    /// <summary>Costs of whole solutions by the day of one unknown, the ring being fixed.</summary>
    private int[] Costs(int unknown)
    {
        int apart = 0;
        foreach (int u in _ring)
        {
            apart = Sum(apart, _own[u][_fixed[u]]);
            foreach (int v in _ring)
                if (u < v && _links[u].TryGetValue(v, out var link)) apart = Sum(apart, link[_fixed[u], _fixed[v]]);
        }

        foreach (int root in Roots(unknown)) apart = Sum(apart, Message(root, -1).Min());
        int[] own = _fixed[unknown] == Free ? Message(unknown, -1) : [.. Enumerable.Range(0, _domains[unknown].Length).Select(d => d == _fixed[unknown] ? 0 : Impossible)];
        return [.. own.Select(c => Sum(c, apart))];
    }

    private Dictionary<int, int> Solution(int unknown, int day)
    {
        var days = _ring.ToDictionary(u => u, u => _fixed[u]);
        days[unknown] = day;
        if (_fixed[unknown] == Free) Follow(unknown, -1, days);
        foreach (int root in Roots(unknown))
        {
            int[] cost = Message(root, -1);
            days[root] = Array.IndexOf(cost, cost.Min());
            Follow(root, -1, days);
        }

        return days;
    }

    /// <summary>One free unknown of every tree that does not hold <paramref name="unknown"/>.</summary>
    private List<int> Roots(int unknown)
    {
        var seen = new HashSet<int>(_ring);
        void Visit(int u)
        {
            if (!seen.Add(u)) return;
            foreach (int next in Neighbours(u, -1)) Visit(next);
        }

        if (_fixed[unknown] == Free) Visit(unknown);
        var roots = new List<int>();
        for (int u = 0; u < _fixed.Length; u++)
        {
            if (seen.Contains(u)) continue;
            roots.Add(u);
            Visit(u);
        }

        return roots;
    }

    /// <summary>The cost of each day of a free unknown with all that hangs on it away from <paramref name="from"/>.</summary>
    private int[] Message(int unknown, int from)
    {
        int[] cost = [.. _own[unknown]];
        foreach (var (next, link) in _links[unknown])
        {
            if (next == from) continue;
            if (_fixed[next] is >= 0 and int day)
            {
                for (int d = 0; d < cost.Length; d++) cost[d] = Sum(cost[d], link[d, day]);
                continue;
            }

            int[] beyond = Message(next, unknown);
            for (int d = 0; d < cost.Length; d++) cost[d] = Sum(cost[d], Cheapest(link, d, beyond).Cost);
        }

        return cost;
    }

    private void Follow(int unknown, int from, Dictionary<int, int> days)
    {
        foreach (int next in Neighbours(unknown, from))
        {
            days[next] = Cheapest(_links[unknown][next], days[unknown], Message(next, unknown)).Day;
            Follow(next, unknown, days);
        }
    }

    private IEnumerable<int> Neighbours(int unknown, int from) => _links[unknown].Keys.Where(n => n != from && _fixed[n] == Free);

    private static (int Cost, int Day) Cheapest(int[,] link, int day, int[] beyond)
    {
        (int Cost, int Day) best = (Impossible, 0);
        for (int o = 0; o < beyond.Length; o++)
        {
            int cost = Sum(link[day, o], beyond[o]);
            if (cost < best.Cost) best = (cost, o);
        }

        return best;
    }

    private static int Sum(int a, int b) => Math.Min(Impossible, a + b);
}
