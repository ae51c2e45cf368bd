using Chancery.Language;

namespace Chancery.Events;

/// <summary>How real an act is, found before its type is believed.</summary>
internal sealed record StatusReading
{
    public EventStatus Status { get; init; } = EventStatus.Happened;

    /// <summary>The innermost word that takes the act and gives it a code of its own (agree to, demand, refuse), or null.</summary>
    public Operator? Operator { get; init; }

    /// <summary>The word of <see cref="Operator"/>, or -1; -1 as well for a bare "will".</summary>
    public int Word { get; init; } = -1;

    /// <summary>How real the operator itself is: the request was made, the promise may be.</summary>
    public EventStatus OperatorStatus { get; init; } = EventStatus.Happened;

    public bool IsNegated { get; init; }

    /// <summary>True inside a clause of purpose ("with the aim of", "to improve"): said of what else was done, no act itself.</summary>
    public bool IsPurpose { get; init; }

    /// <summary>The verb of saying by which the act is done ("announced it was recalling its envoy"), so that when it was said it was done; -1 where there is none.</summary>
    public int Declarer { get; init; } = -1;

    public Span? Condition { get; init; }

    public IReadOnlyList<string> Why { get; init; } = [];
}
