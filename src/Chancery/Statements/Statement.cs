using Chancery.Calendar;
using Chancery.Language;

namespace Chancery.Statements;

/// <summary>One attributed content: who says it, by which words, what, and through whose hands it came.</summary>
public sealed record Statement
{
    /// <summary>The words naming the source; empty where nobody is named ("it is understood").</summary>
    public IReadOnlyList<Span> Source { get; init; } = [];

    public IReadOnlyList<Span> Cue { get; init; } = [];

    public IReadOnlyList<Span> Content { get; init; } = [];

    public required StatementMode Mode { get; init; }

    /// <summary>First the speaker, then each hand it passed through; the article's own outlet is left out.</summary>
    public IReadOnlyList<ChainLink> Chain { get; init; } = [];

    /// <summary>Index into the actors of the mention that speaks, or null.</summary>
    public int? Speaker { get; init; }

    /// <summary>Index of the statement this one stands inside, or null.</summary>
    public int? Nested { get; init; }

    public EdtfInterval? SaidOn { get; init; }

    /// <summary>Index into the events of the occasion it was said on, or null.</summary>
    public int? Occasion { get; init; }

    public string? Addressee { get; init; }

    /// <summary>The hedging words of the attribution ("raised the possibility"), or null.</summary>
    public string? Hedge { get; init; }

    /// <summary>True when the content is denied or refused by the cue.</summary>
    public bool IsNegated { get; init; }

    /// <summary>True when the outlet keeps its distance ("what it called").</summary>
    public bool IsDistanced { get; init; }

    public IReadOnlyList<Span> Loaded { get; init; } = [];

    /// <summary>Editorial brackets inside the quotation.</summary>
    public IReadOnlyList<Span> Inserted { get; init; } = [];

    public string? TranslatedFrom { get; init; }

    /// <summary>Names of the possible speakers where the article leaves it open.</summary>
    public IReadOnlyList<string> Ambiguous { get; init; } = [];
}
