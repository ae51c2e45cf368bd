using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>Gathers the spellings of all states into one table, and refuses a shared one that nobody flagged.</summary>
internal static class StateSpellings
{
    public static IEnumerable<(string Name, StateName Value, bool Exact)> Of(ImmutableArray<State> states, AmbiguousNames ambiguous)
    {
        var uses = new Dictionary<string, List<(State State, NameUse Use)>>(StringComparer.Ordinal);
        foreach (State state in states)
        {
            foreach (var (text, use) in state.Spellings()) Add(uses, text, state, use);
        }

        RefuseIdleFlags(uses, ambiguous);
        foreach (var (text, meant) in uses)
        {
            State[] order = Order(text, meant, ambiguous);
            NameUse use = meant.Where(m => m.State == order[0]).Aggregate(NameUse.None, (all, m) => all | m.Use);
            bool exact = meant.Exists(m => m.Use == NameUse.Abbreviation);
            yield return (text, new(text.Length, text, [.. order], use, ambiguous.Cautious.Contains(text)), exact);
        }
    }

    private static void Add(Dictionary<string, List<(State, NameUse)>> uses, string text, State state, NameUse use)
    {
        if (!uses.TryGetValue(text, out var list)) uses.Add(text, list = []);
        list.Add((state, use));
    }

    private static State[] Order(string text, List<(State State, NameUse Use)> meant, AmbiguousNames ambiguous)
    {
        State[] states = [.. meant.Select(m => m.State).Distinct()];
        if (states.Length == 1) return states;
        string[] order = ambiguous.Order(text);
        if (order.Length > 0)
        {
            if (states.Any(s => !order.Contains(s.Id, StringComparer.Ordinal))) throw Unflagged(text, states);
            return [.. states.OrderBy(s => Array.IndexOf(order, s.Id))];
        }

        // A state that was may share with the one that is: the years of the article decide, the living one comes first.
        if (states.Count(s => s.Kind != StateKind.Former) > 1) throw Unflagged(text, states);
        return [.. states.OrderBy(s => s.Kind == StateKind.Former).ThenByDescending(s => s.To)];
    }

    private static void RefuseIdleFlags(Dictionary<string, List<(State State, NameUse Use)>> uses, AmbiguousNames ambiguous)
    {
        foreach (var (text, ids) in ambiguous.Shared)
        {
            if (!uses.TryGetValue(text, out var meant) || ids.Any(id => !meant.Exists(m => m.State.Id == id)))
            {
                throw new LexiconException("ambiguous.yaml", 0, $"'{text}' is not a name of each of {string.Join(", ", ids)}");
            }
        }
    }

    private static LexiconException Unflagged(string text, State[] states) =>
        new("ambiguous.yaml", 0, $"'{text}' is shared by {string.Join(", ", states.AsEnumerable())} and must stand under 'shared'");
}
