using Chancery.Language;

namespace Chancery.Actors;

/// <summary>
/// One mention of somebody who can act or speak: where, what kind, who is meant as far as the article tells.
/// </summary>
public sealed record Actor
{
    /// <summary>The whole mention, offices and apposed name included ("Peru's Foreign Minister Ana Ruiz").</summary>
    public required Span Span { get; init; }

    /// <summary>Index of the mention's head word in the analysis, or -1.</summary>
    public int Head { get; init; } = -1;

    public required ActorKind Kind { get; init; }

    /// <summary>Stable key inside the article: the same for all mentions of one actor.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest name the article gives, or the mention itself.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166 alpha-3 (XKX Kosovo, EUE European Union, UNO United Nations), or null where the text names none.</summary>
    public string? State { get; init; }

    /// <summary>Further states where one mention stands for several ("the two countries"); empty otherwise.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Sector as event data code it (GOV, MIL, OPP, MED …: <c>lexicon/sectors.yaml</c>), or null.</summary>
    public string? Sector { get; init; }

    /// <summary>Office held, in the lexicon's words, or null.</summary>
    public string? Office { get; init; }

    /// <summary>male, female, neuter, or null where the words do not tell.</summary>
    public string? Gender { get; init; }

    /// <summary>True for a mention of several.</summary>
    public bool IsPlural { get; init; }

    /// <summary>True for a pronoun of the first person: in a quotation it is the speaker.</summary>
    public bool IsFirstPerson { get; init; }

    /// <summary>The name's own words inside <see cref="Span"/> ("Ana Ruiz"), or null where the mention has none.</summary>
    public Span? NameSpan { get; init; }

    /// <summary>True for a pronoun or a bare title, which says who only through <see cref="Antecedent"/>.</summary>
    public bool IsAnaphor { get; init; }

    /// <summary>Index of the mention this one takes its meaning from, or null.</summary>
    public int? Antecedent { get; init; }

    /// <summary>Names of the candidates where the article leaves it open who is meant; empty otherwise.</summary>
    public IReadOnlyList<string> Ambiguous { get; init; } = [];

    /// <summary>For a mission: whose, where, of what kind, under whose roof. Null for other kinds.</summary>
    public MissionMention? Mission { get; init; }
}
