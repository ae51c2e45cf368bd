using Chancery.Record.Queries;

namespace Chancery.Web.Views;

/// <summary>Who did it to whom, in a line.</summary>
internal static class PartyWords
{
    /// <summary>"Peru → Ghana"; parties of a symmetric event stand with an en dash.</summary>
    public static string Of(EventLine e)
    {
        string actors = Names(e.Actor, e.Target.Count == 0 ? " – " : ", "), targets = Names(e.Target, ", ");
        string others = Names([.. e.Others.Where(o => o.Role is "mission" or "person" or "third" or "election")], ", ");
        string line = targets.Length == 0 ? actors : actors.Length == 0 ? "→ " + targets : $"{actors} → {targets}";
        return others.Length == 0 ? line : line.Length == 0 ? others : $"{line} ({others})";
    }

    private static string Names(IReadOnlyList<Party> parties, string between) => string.Join(between, parties.Select(p => p.Name).Distinct(StringComparer.Ordinal).Take(4));
}
