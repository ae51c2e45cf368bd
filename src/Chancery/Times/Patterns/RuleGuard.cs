namespace Chancery.Times.Patterns;

/// <summary>What must or must not stand beside a match, a word each side; and the tags its first word may not have, where the tags are known.</summary>
internal sealed record RuleGuard
{
    public IReadOnlyList<PatternNode> After { get; init; } = [];

    public IReadOnlyList<PatternNode> NotAfter { get; init; } = [];

    public IReadOnlyList<PatternNode> Before { get; init; } = [];

    public IReadOnlyList<PatternNode> NotBefore { get; init; } = [];

    /// <summary>Universal tags the first word may not have.</summary>
    public IReadOnlyList<string> NotTag { get; init; } = [];

    public IEnumerable<PatternNode> Atoms => After.Concat(NotAfter).Concat(Before).Concat(NotBefore);

    /// <summary>True when the neighbours allow the match of the lexemes from <paramref name="start"/> to <paramref name="end"/>, exclusive.</summary>
    public bool Allows(List<Lexeme> lexemes, int start, int end, Alphabet alphabet)
    {
        if (After.Count > 0 && !Any(After, lexemes, start - 1, alphabet)) return false;
        if (Before.Count > 0 && !Any(Before, lexemes, end, alphabet)) return false;
        return !Any(NotAfter, lexemes, start - 1, alphabet) && !Any(NotBefore, lexemes, end, alphabet);
    }

    private static bool Any(IReadOnlyList<PatternNode> atoms, List<Lexeme> lexemes, int at, Alphabet alphabet)
    {
        if (at < 0 || at >= lexemes.Count) return false;
        foreach (PatternNode atom in atoms)
        {
            if (alphabet.Fits(atom, lexemes[at])) return true;
        }

        return false;
    }
}
