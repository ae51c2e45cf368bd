namespace Chancery.Times.Meanings;

/// <summary>A number of units: exact, between two numbers, or vague by a word whose bounds the lexicon's table of vagueness holds ("few", "several").</summary>
internal readonly record struct Amount(double? Count, double? Most = null, string? Vague = null)
{
    public static Amount One { get; } = new(1);

    public bool IsVague => Vague is not null || Count is null;

    public bool IsWhole => Count is { } c && Math.Abs(c - Math.Round(c)) < 1e-9 && Math.Abs(c) < 20000;
}
