namespace Chancery.Times.Patterns;

/// <summary>
/// Finds the way one rule took over the lexemes it matched, and what its slots got. It works on states × lexemes of the one match, so it stays linear too;
/// where several ways fit, the one written first in the pattern is taken.
/// </summary>
internal sealed class SlotReader(PatternGraph graph, Alphabet alphabet, Vocabulary vocabulary)
{
    /// <summary>The slots of <paramref name="rule"/> over <paramref name="lexemes"/>, which it is known to match.</summary>
    public Slots Read(int rule, ReadOnlySpan<Lexeme> lexemes)
    {
        var (start, accept) = graph.Rule(rule);
        var slots = new Slots();
        bool[] dead = new bool[(lexemes.Length + 1) * (accept - start + 1)];
        return Walk(start, 0, lexemes, (start, accept), dead, slots) ? slots : throw new InvalidOperationException("the rule does not match here");
    }

    private bool Walk(int state, int at, ReadOnlySpan<Lexeme> lexemes, (int Start, int Accept) rule, bool[] dead, Slots slots)
    {
        if (state == rule.Accept) return at == lexemes.Length;
        int key = (at * (rule.Accept - rule.Start + 1)) + state - rule.Start;
        if (dead[key]) return false;
        foreach (var jump in graph.Jumps(state))
        {
            int mark = slots.Count;
            if (jump.Assign is { } a) slots.Set(a.Slot, a.Slot == Slots.End ? null : a.Value, at);
            if (Walk(jump.Target, at, lexemes, rule, dead, slots)) return true;
            slots.Undo(mark);
        }

        foreach (var step in graph.Steps(state))
        {
            if (at == lexemes.Length || !alphabet.Fits(step.Atom, lexemes[at])) continue;
            int mark = slots.Count;
            if (step.Atom is PatternNode.Class c) slots.Set(c.Slot, ValueOf(lexemes[at], c.Name), lexemes[at].Number);
            if (Walk(step.Target, at + 1, lexemes, rule, dead, slots)) return true;
            slots.Undo(mark);
        }

        dead[key] = true;
        return false;
    }

    private string? ValueOf(in Lexeme lexeme, string className) => lexeme.Word >= 0 ? vocabulary.Value(lexeme.Word, className) : null;
}
