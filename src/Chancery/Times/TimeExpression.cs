using Chancery.Calendar;
using Chancery.Language;
using Chancery.Times.Meanings;

namespace Chancery.Times;

/// <summary>One expression of time: where it stands, what TIMEX3 value it has, which days it means, and why.</summary>
public sealed record TimeExpression
{
    public required Span Span { get; init; }

    public required TimeType Type { get; init; }

    /// <summary>TIMEX3 value (ISO-TimeML): <c>2016-09-20</c>, <c>2016-W38</c>, <c>P4Y</c>, <c>PRESENT_REF</c>, <c>XXXX-WXX-2</c> …</summary>
    public required string Value { get; init; }

    /// <summary>TIMEX3 mod (<c>APPROX</c>, <c>START</c>, <c>MORE_THAN</c> …), or null.</summary>
    public string? Mod { get; init; }

    /// <summary>The days meant, or null where the expression names none (a duration, a frequency, an unanchored date).</summary>
    public EdtfInterval? Interval { get; init; }

    /// <summary>The arithmetic in words, a step a line.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    /// <summary>The lexicon rule that read it.</summary>
    public string? Rule { get; init; }

    /// <summary>What it says by itself; Resolution counts from here.</summary>
    internal TimeMeaning? Meaning { get; init; }

    internal Bound Bound { get; init; }
}
