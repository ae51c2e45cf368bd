using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>Gathers the spellings of all states into one table, and refuses a shared one that nobody flagged.</summary>
internal static class StateSpellings
{
    public static IEnumerable<(string Name, StateName Value, bool Exact)> Of(ImmutableArray<State> states, AmbiguousNames ambiguous)
    {
        var uses = new Dictionary<string, List<(State State, NameUse Use, string Text)>>(StringComparer.Ordinal);
        foreach (State state in states)
        {
            foreach (var (text, use) in state.Spellings()) Add(uses, text, state, use);
        }

        RefuseIdleFlags(uses, ambiguous);
        foreach (var meant in uses.Values)
        {
            string text = meant[0].Text;
            State[] order = Order(text, meant, ambiguous);
            NameUse use = meant.Where(m => m.State == order[0]).Aggregate(NameUse.None, (all, m) => all | m.Use);
            bool exact = meant.Exists(m => m.Use == NameUse.Abbreviation);
            yield return (text, new(text.Length, text, [.. order], use, ambiguous.Cautious.Contains(text)), exact);
        }
    }

    private static void Add(Dictionary<string, List<(State, NameUse, string)>> uses, string text, State state, NameUse use)
    {
        // Spellings that differ in accents alone are one name ("Sao Tome").
        string folded = NameFold.Folded(text);
        if (!uses.TryGetValue(folded, out var list)) uses.Add(folded, list = []);
        list.Add((state, use, text));
    }

    private static State[] Order(string text, List<(State State, NameUse Use, string Text)> meant, AmbiguousNames ambiguous)
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

    private static void RefuseIdleFlags(Dictionary<string, List<(State State, NameUse Use, string Text)>> uses, AmbiguousNames ambiguous)
    {
        foreach (var (text, ids) in ambiguous.Shared)
        {
            if (!uses.TryGetValue(NameFold.Folded(text), out var meant) || ids.Any(id => !meant.Exists(m => m.State.Id == id)))
            {
                throw new LexiconException("ambiguous.yaml", 0, $"'{text}' is not a name of each of {string.Join(", ", ids)}");
            }
        }
    }

    private static LexiconException Unflagged(string text, State[] states) =>
        new("ambiguous.yaml", 0, $"'{text}' is shared by {string.Join(", ", states.AsEnumerable())} and must stand under 'shared'");
}
