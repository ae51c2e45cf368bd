using Chancery.Record.Store;

namespace Chancery.Record.Queries;

/// <summary>Decisions with whether they still apply: not withdrawn, and something in the record answers to each id.</summary>
internal static class DecisionLines
{
    public static IReadOnlyList<DecisionLine> Of(IReadOnlyList<Decision> decisions, Func<string, bool> exists)
    {
        HashSet<string> withdrawn = [.. decisions.Where(d => d.Verb == "withdraw").SelectMany(d => d.Ids)], known = [.. decisions.Select(d => d.Id)];
        return [.. decisions.Select(d => new DecisionLine(d.Id, d.Verb, d.Ids, d.Value, d.Because, d.By, d.At, !withdrawn.Contains(d.Id) && d.Ids.All(i => known.Contains(i) || exists(i))))];
    }
}
