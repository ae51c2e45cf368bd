using NodaTime;

namespace Chancery.Resolution.Dating;

/// <summary>
/// For every unknown and each of its days, the least cost of a solution that has it so. Exact: messages of least cost flow along the trees of unknowns
/// (non-serial dynamic programming, Bertelè and Brioschi 1972); the unknowns of rings are fixed to each of their days in turn, and the least over all is taken.
/// </summary>
internal sealed class DateCosts(DateDomains domains, int count, DateConstraint[] constraints, Dictionary<string, int> index, int[] ring)
{
    public const long Impossible = long.MaxValue / 4;

    private readonly Dictionary<int, LocalDate> _fixed = [];

    /// <summary>Costs of the unknown's days, in their order.</summary>
    public long[] Of(int unknown)
    {
        long[] least = new long[domains[unknown].Length];
        Array.Fill(least, Impossible);
        foreach (var _ in Trials(0))
        {
            long[] cost = Costs(unknown);
            for (int d = 0; d < cost.Length; d++) least[d] = Math.Min(least[d], cost[d]);
        }

        return least;
    }

    /// <summary>The soft constraints that the cheapest solution with this day breaks.</summary>
    public IReadOnlyList<DateConstraint> Broken(int unknown, int day)
    {
        (long Cost, Dictionary<int, LocalDate> Days) best = (long.MaxValue, []);
        foreach (var _ in Trials(0))
        {
            long cost = Costs(unknown)[day];
            if (cost < best.Cost) best = (cost, Solution(unknown, day));
        }

        return [.. constraints.Where(c => c.Cost is not null && !c.Holds(best.Days[index[c.First]], best.Days[index[c.Second ?? c.First]]))];
    }

    private IEnumerable<bool> Trials(int at)
    {
        if (at == ring.Length)
        {
            yield return true;
            yield break;
        }

        foreach (LocalDate day in domains[ring[at]])
        {
            _fixed[ring[at]] = day;
            foreach (bool trial in Trials(at + 1)) yield return trial;
        }

        _fixed.Remove(ring[at]);
    }

    /// <summary>Costs of whole solutions by the day of one unknown, the ring being fixed.</summary>
    private long[] Costs(int unknown)
    {
        long apart = 0;
        foreach (DateConstraint c in constraints)
        {
            if (_fixed.TryGetValue(index[c.First], out var a) && _fixed.TryGetValue(index[c.Second ?? c.First], out var b)) apart = Math.Min(Impossible, apart + Cost(c, a, b));
        }

        foreach (int root in Roots(unknown)) apart = Math.Min(Impossible, apart + Message(root, -1).Min());
        long[] own = _fixed.TryGetValue(unknown, out var day) ? [.. domains[unknown].Select(d => d == day ? 0 : Impossible)] : Message(unknown, -1);
        return [.. own.Select(c => Math.Min(Impossible, c + apart))];
    }

    private Dictionary<int, LocalDate> Solution(int unknown, int day)
    {
        var days = new Dictionary<int, LocalDate>(_fixed) { [unknown] = domains[unknown][day] };
        if (!_fixed.ContainsKey(unknown)) Follow(unknown, -1, days);
        foreach (int root in Roots(unknown))
        {
            long[] cost = Message(root, -1);
            days[root] = domains[root][Array.IndexOf(cost, cost.Min())];
            Follow(root, -1, days);
        }

        return days;
    }

    /// <summary>One free unknown of every tree that does not hold <paramref name="unknown"/>.</summary>
    private List<int> Roots(int unknown)
    {
        var seen = new HashSet<int>(_fixed.Keys);
        void Visit(int u)
        {
            if (!seen.Add(u)) return;
            foreach (int next in Neighbours(u, -1)) Visit(next);
        }

        if (!_fixed.ContainsKey(unknown)) Visit(unknown);
        var roots = new List<int>();
        for (int u = 0; u < count; u++)
        {
            if (seen.Contains(u)) continue;
            roots.Add(u);
            Visit(u);
        }

        return roots;
    }

    /// <summary>The cost of each day of a free unknown with all that hangs on it away from <paramref name="from"/>.</summary>
    private long[] Message(int unknown, int from)
    {
        LocalDate[] days = domains[unknown];
        long[] cost = [.. days.Select(d => Own(unknown, d))];
        foreach (int next in Neighbours(unknown, from))
        {
            long[] beyond = Message(next, unknown);
            for (int d = 0; d < days.Length; d++) cost[d] = Math.Min(Impossible, cost[d] + Cheapest(unknown, days[d], next, beyond).Cost);
        }

        return cost;
    }

    private void Follow(int unknown, int from, Dictionary<int, LocalDate> days)
    {
        foreach (int next in Neighbours(unknown, from))
        {
            days[next] = domains[next][Cheapest(unknown, days[unknown], next, Message(next, unknown)).Day];
            Follow(next, unknown, days);
        }
    }

    private (long Cost, int Day) Cheapest(int unknown, LocalDate day, int next, long[] beyond)
    {
        DateConstraint[] between = [.. constraints.Where(c => c.Second is not null && ((index[c.First] == unknown && index[c.Second] == next) || (index[c.First] == next && index[c.Second] == unknown)))];
        (long Cost, int Day) best = (Impossible, 0);
        LocalDate[] others = domains[next];
        for (int o = 0; o < others.Length; o++)
        {
            long cost = beyond[o];
            foreach (DateConstraint c in between) cost = Math.Min(Impossible, cost + (index[c.First] == unknown ? Cost(c, day, others[o]) : Cost(c, others[o], day)));
            if (cost < best.Cost) best = (cost, o);
        }

        return best;
    }

    private IEnumerable<int> Neighbours(int unknown, int from) => constraints.Where(c => c.Second is not null)
        .Select(c => (A: index[c.First], B: index[c.Second!])).Where(e => e.A == unknown || e.B == unknown).Select(e => e.A == unknown ? e.B : e.A)
        .Where(n => n != from && n != unknown && !_fixed.ContainsKey(n)).Distinct();

    /// <summary>What the day of a free unknown costs by itself and against the fixed ones.</summary>
    private long Own(int unknown, LocalDate day)
    {
        long cost = 0;
        foreach (DateConstraint c in constraints)
        {
            int a = index[c.First], b = index[c.Second ?? c.First];
            cost = Math.Min(Impossible, cost);
            if (a == unknown && b == unknown) cost += Cost(c, day, day);
            else if (a == unknown && _fixed.TryGetValue(b, out var second)) cost += Cost(c, day, second);
            else if (b == unknown && _fixed.TryGetValue(a, out var first)) cost += Cost(c, first, day);
        }

        return Math.Min(Impossible, cost);
    }

    private static long Cost(DateConstraint constraint, LocalDate first, LocalDate second) => constraint.Holds(first, second) ? 0 : constraint.Cost ?? Impossible;
}
