using System.Collections.Frozen;

namespace Chancery.Events;

/// <summary>One rule of <c>lexicon/events</c>, compiled: what words name the event, what must stand beside them, who plays which role, what codes it gets.</summary>
internal sealed record EventRule
{
    /// <summary>File and line, as printed in <see cref="Event.Rule"/>.</summary>
    public required string Place { get; init; }

    public required string Type { get; init; }

    /// <summary>True for the diplomatic types of DOMAIN.md; false for a PLOVER type in lower case.</summary>
    public bool IsOwn => Type.Contains('.', StringComparison.Ordinal) || Type == "consultations";

    /// <summary>True where a participle before its noun tells of the event ("the severed relations"); elsewhere it only describes ("the alleged plot").</summary>
    public bool IsAttributive => Type.StartsWith("relations.", StringComparison.Ordinal) || Type.StartsWith("mission.", StringComparison.Ordinal);

    public string? Plover { get; init; }

    public string? Mode { get; init; }

    public IReadOnlyList<string> Contexts { get; init; } = [];

    public string? Cameo { get; init; }

    /// <summary>Lemmas one of which must stand in the slot; slot name to words.</summary>
    public IReadOnlyList<SlotTest> Tests { get; init; } = [];

    /// <summary>Slots tried in turn for the one who acts.</summary>
    public required IReadOnlyList<string> Actor { get; init; }

    /// <summary>Slots tried in turn for whom it is done to.</summary>
    public required IReadOnlyList<string> Target { get; init; }

    /// <summary>Further roles: role name and the slots tried for it.</summary>
    public IReadOnlyList<KeyValuePair<string, string[]>> Others { get; init; } = [];

    public bool IsSymmetric { get; init; }

    /// <summary>True when "of X" after the noun names the one who acts ("the arrival of").</summary>
    public bool OfIsSubject { get; init; }

    /// <summary>The type, and status, that the act has instead under a status ("wishes to improve relations" is an intent, "can vote at the embassy" an arrangement).</summary>
    public IReadOnlyDictionary<EventStatus, (string Type, EventStatus Status)> As { get; init; } = FrozenDictionary<EventStatus, (string, EventStatus)>.Empty;

    /// <summary>Status given outright, whatever the clause says; null for the usual way.</summary>
    public EventStatus? Status { get; init; }

    /// <summary>True when only the negated clause names this event ("have not had relations since").</summary>
    public bool WantsNegation { get; init; }

    /// <summary>True when it is an event only with its own date ("the 2015 election").</summary>
    public bool WantsDate { get; init; }

    /// <summary>Type of the refusal of this act, where refusing it is an act of its own ("refused to let them vote"), or null.</summary>
    public string? Refused { get; init; }

    /// <summary>True when it is an event only as somebody's wish or aim ("seeks better ties").</summary>
    public bool WantsIntent { get; init; }

    /// <summary>Fewest states that must be known among the participants.</summary>
    public int WantsStates { get; init; }

    /// <summary>What it changes: "facet=value".</summary>
    public string? Effect { get; init; }

    /// <summary>Sentence of our own and the outcome it must have.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Examples { get; init; } = [];

    /// <summary>How much the rule asks: of two rules that fit, the one that asks more is meant.</summary>
    public int Weight { get; init; }
}
