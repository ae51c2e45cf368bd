namespace Chancery.Resolution.Dating;

/// <summary>
/// Settles several unknown days from what is said of them together: exact, over finite domains. Hard constraints are propagated (arc consistency);
/// then, for every day an unknown may be, the least cost of a whole solution is computed by elimination over the tree of unknowns, unknowns that close a ring
/// being tried day by day. Each group of unknowns that hang together is settled by itself. Pure; same problem, same answer.
/// </summary>
public static class JointDates
{
    /// <summary>One settlement for each unknown, in the given order.</summary>
    /// <exception cref="ArgumentException">A constraint names an unknown that is not there, or two unknowns have one id.</exception>
    public static IReadOnlyList<DateSettlement> Settle(IReadOnlyList<DateUnknown> unknowns, IReadOnlyList<DateConstraint> constraints)
    {
        ArgumentNullException.ThrowIfNull(unknowns);
        ArgumentNullException.ThrowIfNull(constraints);
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (DateUnknown unknown in unknowns)
        {
            if (!index.TryAdd(unknown.Id, index.Count)) throw new ArgumentException($"'{unknown.Id}' is there twice", nameof(unknowns));
        }

        if (constraints.FirstOrDefault(c => !index.ContainsKey(c.First) || (c.Second is { } s && !index.ContainsKey(s))) is { } stray)
            throw new ArgumentException($"'{stray.First}' or '{stray.Second}' is no unknown of this problem", nameof(constraints));
        var settlements = new DateSettlement[unknowns.Count];
        foreach (int[] group in Groups(unknowns, constraints, index))
        {
            string[] ids = [.. group.Select(i => unknowns[i].Id)];
            DateConstraint[] own = [.. constraints.Where(c => ids.Contains(c.First, StringComparer.Ordinal))];
            var settled = new DateGroup([.. group.Select(i => unknowns[i])], own).Settle();
            for (int i = 0; i < group.Length; i++) settlements[group[i]] = settled[i];
        }

        return settlements;
    }

    private static IEnumerable<int[]> Groups(IReadOnlyList<DateUnknown> unknowns, IReadOnlyList<DateConstraint> constraints, Dictionary<string, int> index)
    {
        int[] root = [.. Enumerable.Range(0, unknowns.Count)];
        int Find(int i) => root[i] == i ? i : root[i] = Find(root[i]);
        foreach (DateConstraint c in constraints)
        {
            if (c.Second is { } second) root[Find(index[c.First])] = Find(index[second]);
        }

        return Enumerable.Range(0, unknowns.Count).GroupBy(Find).OrderBy(g => g.Min()).Select(g => g.ToArray());
    }
}
