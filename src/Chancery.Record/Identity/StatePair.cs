namespace Chancery.Record.Identity;

/// <summary>Two states, in ordinal order of their alpha-3 codes, so that a pair has one name.</summary>
public readonly record struct StatePair
{
    private StatePair(string a, string b) => (A, B) = (a, b);

    public string A { get; }

    public string B { get; }

    /// <summary>"CAN-IRN": the pair's key in the record.</summary>
    public string Key => $"{A}-{B}";

    /// <exception cref="ArgumentException">Both are one state.</exception>
    public static StatePair Of(string a, string b) =>
        string.CompareOrdinal(a, b) switch { < 0 => new(a, b), > 0 => new(b, a), _ => throw new ArgumentException("A pair needs two states.", nameof(b)) };

    public bool Has(string? state) => state is not null && (state == A || state == B);

    /// <summary>The other one; <paramref name="state"/> must be of the pair.</summary>
    public string Other(string state) => state == A ? B : A;

    public override string ToString() => Key;
}
