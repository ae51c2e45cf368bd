using NodaTime;
using NodaTime.Text;

namespace Chancery.Record.Dating;

/// <summary>
/// Solves a <see cref="JointProblem"/>: propagation first; where an occurrence still has days apart, each is tried and the solution stands in
/// which news is told soonest; where two are equal, nothing is decided. The runner-up and what speaks against it are kept.
/// </summary>
internal static class JointSolver
{
    /// <summary>Null where the articles contradict each other: then nobody is dated from another.</summary>
    public static JointSolution? Solve(JointProblem problem)
    {
        problem.Propagate();
        var runners = new Dictionary<string, string>();
        for (int round = 0; problem.IsSolvable && round < problem.Days.Count; round++)
        {
            string? open = problem.Days.Where(d => Runs(d.Value).Count > 1 && Binds(problem, d.Key) && !runners.ContainsKey(d.Key)).OrderBy(d => d.Value.Count).ThenBy(d => d.Key, StringComparer.Ordinal).Select(d => d.Key).FirstOrDefault();
            if (open is null) break;
            problem = Choose(problem, open, runners);
        }

        return problem.IsSolvable ? new(problem.Published, problem.Days, runners) : null;
    }

    /// <summary>Only what an undated article tells of is worth deciding.</summary>
    private static bool Binds(JointProblem problem, string id) =>
        problem.Occurrences.First(o => o.Id == id).Reports.Any(r => problem.Published.ContainsKey(r.Article.Hash));

    private static JointProblem Choose(JointProblem problem, string open, Dictionary<string, string> runners)
    {
        var tried = new List<(JointProblem Problem, List<LocalDate> Run, int Cost)>();
        foreach (List<LocalDate> run in Runs(problem.Days[open]))
        {
            JointProblem assumed = problem.Assume(open, run);
            assumed.Propagate();
            if (assumed.IsSolvable) tried.Add((assumed, run, Cost(assumed)));
        }

        var ranked = tried.OrderBy(t => t.Cost).ThenByDescending(t => t.Run[0]).ToList();
        if (ranked.Count == 0) return problem.Assume(open, []);
        runners[open] = "";
        if (ranked.Count > 1 && ranked[1].Cost == ranked[0].Cost) return problem;
        if (ranked.Count > 1) Note(ranked[0].Problem, ranked[1].Problem, ranked[1].Cost - ranked[0].Cost, runners);
        return ranked[0].Problem;
    }

    /// <summary>Every day that the runner-up has otherwise, and why it loses.</summary>
    private static void Note(JointProblem best, JointProblem second, int later, Dictionary<string, string> runners)
    {
        foreach (var (id, days) in second.Days.Where(d => !best.Days[d.Key].Overlaps(d.Value)))
            runners[id] = $"{Text([.. days])}, against it: what happened would have been told {later} days later in all";
    }

    /// <summary>Days between what happened and the telling of it, over all tellings.</summary>
    private static int Cost(JointProblem problem)
    {
        int cost = 0;
        foreach (Telling t in problem.Tellings)
        {
            if (!problem.Days.TryGetValue(t.Told.Id, out var told) || told.Count == 0) continue;
            LocalDate? said = t.Occasion is { } o && problem.Days.TryGetValue(o.Id, out var on) && on.Count > 0 ? on.Min : problem.Said(t);
            if (said is { } day && day >= told.Max) cost += Math.Min(60, Period.DaysBetween(told.Max, day));
        }

        return cost;
    }

    private static List<List<LocalDate>> Runs(SortedSet<LocalDate> days)
    {
        var runs = new List<List<LocalDate>>();
        foreach (LocalDate d in days)
        {
            if (runs.Count > 0 && runs[^1][^1].PlusDays(1) == d) runs[^1].Add(d);
            else runs.Add([d]);
        }

        return runs;
    }

    private static string Text(List<LocalDate> run) =>
        run.Count == 1 ? LocalDatePattern.Iso.Format(run[0]) : $"[{LocalDatePattern.Iso.Format(run[0])}..{LocalDatePattern.Iso.Format(run[^1])}]";
}
