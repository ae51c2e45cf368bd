using Chancery.Language;

namespace Chancery.Events;

/// <summary>One mention of something done, planned, wished or denied between actors.</summary>
public sealed record Event
{
    /// <summary>Stable key: article, quotation and type, not the reader's version.</summary>
    public required string Id { get; init; }

    /// <summary>Type id of DOMAIN.md ("relations.severed").</summary>
    public required string Type { get; init; }

    /// <summary>Whether the article presents it as an occasion of saying: a briefing, remarks, a post, an agency's report.</summary>
    public bool IsSaying => Type.StartsWith("press.", StringComparison.Ordinal) || Type is "statement.social_media" or "report.published";

    /// <summary>PLOVER type ("SANCTION"), or null where it has none.</summary>
    public string? Plover { get; init; }

    public string? Mode { get; init; }

    /// <summary>PLOVER contexts ("diplomatic", "military").</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    public string? Cameo { get; init; }

    /// <summary>The words that name the event.</summary>
    public required Span Predicate { get; init; }

    /// <summary>Index of the predicate's head word in the analysis.</summary>
    public int Head { get; init; } = -1;

    /// <summary>Who acts; every party of a symmetric event.</summary>
    public IReadOnlyList<Participant> Actors { get; init; } = [];

    /// <summary>Whom it is done to; empty for a symmetric event.</summary>
    public IReadOnlyList<Participant> Targets { get; init; } = [];

    /// <summary>Third states, missions, persons, elections: role and name.</summary>
    public IReadOnlyList<Participant> Others { get; init; } = [];

    public EventTime? When { get; init; }

    public EventPlace? Where { get; init; }

    public required EventStatus Status { get; init; }

    /// <summary>The clause a conditional event hangs on.</summary>
    public Span? Condition { get; init; }

    /// <summary>Index of the innermost statement that holds it, or null: the outlet's own voice.</summary>
    public int? Statement { get; init; }

    /// <summary>The lexicon line that fired ("events/relations.yaml:12"), or "classifier".</summary>
    public required string Rule { get; init; }

    /// <summary>Why status, roles and dates came out so, a step a line; what `explain` prints.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];
}
