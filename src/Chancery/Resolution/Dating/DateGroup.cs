using Chancery.Calendar;
using NodaTime;

namespace Chancery.Resolution.Dating;

/// <summary>Unknown days that hang together, and their settling.</summary>
internal sealed class DateGroup
{
    /// <summary>Steps of the search (days of a ring's unknowns multiplied, by what one trial looks at) beyond which only the propagated bounds are stated.</summary>
    private const long MostSteps = 100_000_000;

    private readonly DateUnknown[] _unknowns;
    private readonly DateConstraint[] _constraints;
    private readonly Dictionary<string, int> _index;
    private readonly DateDomains _domains;

    public DateGroup(DateUnknown[] unknowns, DateConstraint[] constraints)
    {
        (_unknowns, _constraints) = (unknowns, constraints);
        _index = unknowns.Select((u, i) => (u.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        _domains = new(unknowns, constraints, _index);
    }

    public DateSettlement[] Settle()
    {
        if (_domains.Conflict is { } conflict) return [.. _unknowns.Select(u => new DateSettlement(u.Id, null, ["contradiction: " + conflict], null, []))];
        int[] ring = Ring();
        if (Steps(ring) > MostSteps || Enumerable.Range(0, _unknowns.Length).Any(i => _domains[i].Length > DateDomains.Widest)) return [.. _unknowns.Select((u, i) => Bounds(i))];
        var costs = new DateCosts(_domains, _unknowns.Length, _constraints, _index, ring);
        return [.. _unknowns.Select((u, i) => Settle(i, costs))];
    }

    private long Steps(int[] ring)
    {
        double trials = ring.Aggregate(1.0, (n, i) => n * _domains[i].Length);
        double trial = _constraints.Where(c => c.Second is not null).Select(c => (A: _index[c.First], B: _index[c.Second!])).Distinct().Sum(e => (double)_domains[e.A].Length * _domains[e.B].Length);
        return (long)Math.Min(long.MaxValue / 2, trials * trial * _unknowns.Length);
    }

    private DateSettlement Bounds(int i) =>
        new(_unknowns[i].Id, EdtfInterval.OneOf(_domains[i][0], _domains[i][^1]), [.. Reasons(i), "too open to settle further"], null, []);

    private DateSettlement Settle(int i, DateCosts costs)
    {
        LocalDate[] days = _domains[i];
        int[] cost = costs.Of(i);
        int least = cost.Min();
        if (least >= DateCosts.Impossible) return new(_unknowns[i].Id, null, ["contradiction: " + string.Join(" · ", Reasons(i))], null, []);
        LocalDate[] best = [.. days.Where((_, d) => cost[d] == least)];
        EdtfInterval interval = EdtfInterval.OneOf(best[0], best[^1]);
        int next = Enumerable.Range(0, days.Length).Where(d => cost[d] > least && cost[d] < DateCosts.Impossible).OrderBy(d => cost[d]).ThenBy(d => Math.Abs(Period.DaysBetween(days[d], best[0]))).ThenBy(d => d).FirstOrDefault(-1);
        if (next < 0) return new(_unknowns[i].Id, interval, Reasons(i), null, []);
        var broken = costs.Broken(i, next).Except(costs.Broken(i, Array.IndexOf(days, best[0])));
        return new(_unknowns[i].Id, interval, Reasons(i), days[next], [.. broken.Select(c => c.Reason)]);
    }

    private string[] Reasons(int i) => [.. _constraints.Where(c => _index[c.First] == i || (c.Second is { } s && _index[s] == i)).Select(c => c.Reason)];

    /// <summary>Unknowns to try day by day so that the rest hang together like a tree: those that close a ring, narrowest first.</summary>
    private int[] Ring()
    {
        var edges = _constraints.Where(c => c.Second is not null).Select(c => (A: Math.Min(_index[c.First], _index[c.Second!]), B: Math.Max(_index[c.First], _index[c.Second!]))).Where(e => e.A != e.B).Distinct().ToList();
        var ring = new List<int>();
        while (true)
        {
            int[] root = [.. Enumerable.Range(0, _unknowns.Length)];
            int Find(int i) => root[i] == i ? i : root[i] = Find(root[i]);
            var closing = new List<int>();
            foreach (var (a, b) in edges)
            {
                if (Find(a) == Find(b)) closing.AddRange([a, b]);
                else root[Find(a)] = Find(b);
            }

            if (closing.Count == 0) return [.. ring];
            int cut = closing.OrderBy(i => _domains[i].Length).ThenBy(i => i).First();
            ring.Add(cut);
            edges.RemoveAll(e => e.A == cut || e.B == cut);
        }
    }
}
