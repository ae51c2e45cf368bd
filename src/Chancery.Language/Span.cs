namespace Chancery.Language;

/// <summary>
/// A half-open range [<see cref="Start"/>, <see cref="End"/>) of UTF-16 code units in an article's own text.
/// Every layer points into the text with spans; the text itself is never altered or copied.
/// </summary>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    public int Length => End - Start;

    /// <summary>True when <paramref name="other"/> lies wholly inside this span (equal spans contain each other).</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>True when the two share at least one code unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    public string Of(string text) => text[Start..End];

    /// <summary>The smallest span that holds both.</summary>
    public Span Union(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Text order: by start, the longer first among spans of one start.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    public override string ToString() => $"[{Start}, {End})";
}
