namespace Chancery.Times.Patterns;

/// <summary>A pattern as read: what may stand where. Finite by construction, there is no repetition; so a match is never longer than its rule.</summary>
internal abstract record PatternNode
{
    /// <summary>One after the other.</summary>
    internal sealed record Sequence(IReadOnlyList<PatternNode> Items) : PatternNode;

    /// <summary>One of these; the earlier is preferred where both fit.</summary>
    internal sealed record Choice(IReadOnlyList<PatternNode> Items) : PatternNode;

    /// <summary>A literal word or sign.</summary>
    internal sealed record Literal(string Word) : PatternNode;

    /// <summary>Any member of a class; its value goes to <paramref name="Slot"/>.</summary>
    internal sealed record Class(string Name, string Slot) : PatternNode;

    /// <summary>Stands for no word; sets <paramref name="Slot"/> where the path goes through it.</summary>
    internal sealed record Assign(string Slot, string Value) : PatternNode;
}
