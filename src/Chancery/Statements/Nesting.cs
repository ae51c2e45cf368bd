using Chancery.Language;

namespace Chancery.Statements;

/// <summary>Says which statement stands inside which: a cue inside another's content.</summary>
internal static class Nesting
{
    /// <summary>For each draft the index of the smallest draft whose content holds its cue, or null.</summary>
    public static int?[] Of(List<Draft> drafts)
    {
        var nested = new int?[drafts.Count];
        for (int i = 0; i < drafts.Count; i++)
        {
            for (int j = 0; j < drafts.Count; j++)
            {
                if (i == j || !Holds(drafts[j], drafts[i].Cue) || !Outranks(drafts, j, i)) continue;
                if (nested[i] is not { } old || Length(drafts[j]) < Length(drafts[old])) nested[i] = j;
            }
        }

        return nested;
    }

    /// <summary>The longer content is the outer one, of two as long the earlier: so nothing ever stands inside itself.</summary>
    private static bool Outranks(List<Draft> drafts, int outer, int inner) => (Length(drafts[outer]), -outer).CompareTo((Length(drafts[inner]), -inner)) > 0;

    private static bool Holds(Draft outer, Span cue)
    {
        foreach (Span span in outer.Content)
        {
            if (span.Contains(cue)) return true;
        }

        return false;
    }

    private static int Length(Draft draft) => draft.Content.Sum(s => s.Length);
}
