using NodaTime;

namespace Chancery.Resolution.Dating;

/// <summary>The days each unknown may still be once the hard constraints have been propagated until nothing changes.</summary>
internal sealed class DateDomains
{
    /// <summary>Days beyond which an unknown is not tried day by day.</summary>
    public const int Widest = 1500;

    private readonly LocalDate[][] _days;

    public DateDomains(DateUnknown[] unknowns, DateConstraint[] constraints, Dictionary<string, int> index)
    {
        _days = [.. unknowns.Select(u => Own(u, constraints))];
        Conflict = unknowns.Where((u, i) => _days[i].Length == 0).Select(u => Because(constraints.Where(c => c.Second is null && c.First == u.Id))).FirstOrDefault();
        bool changed = Conflict is null;
        while (changed)
        {
            changed = false;
            foreach (DateConstraint c in constraints.Where(c => c is { Cost: null, Second: not null }))
            {
                int a = index[c.First], b = index[c.Second!];
                changed |= Keep(a, d => Array.Exists(_days[b], o => c.Holds(d, o))) | Keep(b, o => Array.Exists(_days[a], d => c.Holds(d, o)));
                if (_days[a].Length > 0 && _days[b].Length > 0) continue;
                Conflict = Because(constraints.Where(o => o.Cost is null && (o == c || o.First == c.First || o.First == c.Second)));
                return;
            }
        }
    }

    /// <summary>The reasons that cannot all hold, or null.</summary>
    public string? Conflict { get; }

    /// <summary>Ascending.</summary>
    public LocalDate[] this[int unknown] => _days[unknown];

    private static string Because(IEnumerable<DateConstraint> constraints) => string.Join(" · ", constraints.Select(c => c.Reason));

    private static LocalDate[] Own(DateUnknown unknown, DateConstraint[] constraints)
    {
        var own = constraints.Where(c => c is { Cost: null, Second: null } && c.First == unknown.Id).ToArray();
        LocalDate first = own.Aggregate(unknown.Earliest, (d, c) => c.Earliest is { } e && e > d ? e : d);
        LocalDate last = own.Aggregate(unknown.Latest, (d, c) => c.Latest is { } l && l < d ? l : d);
        var days = new List<LocalDate>();
        for (LocalDate day = first; day <= last; day = day.PlusDays(1))
        {
            if (own.All(c => c.Holds(day, day))) days.Add(day);
        }

        return [.. days];
    }

    /// <summary>Leaves the unknown only the days that something allows; true when there were others.</summary>
    private bool Keep(int unknown, Predicate<LocalDate> allowed)
    {
        LocalDate[] kept = Array.FindAll(_days[unknown], allowed);
        bool changed = kept.Length < _days[unknown].Length;
        _days[unknown] = kept;
        return changed;
    }
}
