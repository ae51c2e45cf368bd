namespace Chancery.Times.Patterns;

/// <summary>One rule of <c>lexicon/times</c>: what it looks like, what it means, where it does not hold, and the example that is its test.</summary>
internal sealed record TimeRule
{
    public required string Id { get; init; }

    public required PatternNode Pattern { get; init; }

    /// <summary>How the slots compose: <c>named</c>, <c>offset</c>, <c>unit</c>, <c>length</c>, <c>set</c>, <c>loose</c>, <c>portion</c>, <c>occasion</c>, or <c>nothing</c> for a look-alike that is no time.</summary>
    public required string Means { get; init; }

    public TimeType? Type { get; init; }

    /// <summary>The pattern goes on past the expression's end (<c>/</c>).</summary>
    public bool HasSurroundings { get; init; }

    /// <summary>The rule holds only one word after a match of a rule whose id begins so: "May 4 and 5".</summary>
    public string? Follows { get; init; }

    public RuleGuard Guard { get; init; } = new();

    public required IReadOnlyList<RuleExample> Examples { get; init; }
}
