using Chancery.Actors;
using Chancery.Articles;
using Chancery.Events;
using Chancery.Language;
using Chancery.Statements;
using Chancery.Times;

namespace Chancery.Resolution;

/// <summary>
/// All that one article says: each layer over its own text. Immutable; steps after the first hand on a copy with one layer more.
/// Indexes between layers (speaker, antecedent, statement) are positions in these lists.
/// </summary>
public sealed record Reading
{
    public required Article Article { get; init; }

    /// <summary>Sentences, words and trees; empty for an article that is not English.</summary>
    public required Analysis Analysis { get; init; }

    public PublishedDate Published { get; init; } = PublishedDate.Unknown;

    public IReadOnlyList<TimeExpression> Times { get; init; } = [];

    public IReadOnlyList<Actor> Actors { get; init; } = [];

    public IReadOnlyList<Statement> Statements { get; init; } = [];

    public IReadOnlyList<Event> Events { get; init; } = [];

    public IReadOnlyList<HostRule> Rules { get; init; } = [];

    public IReadOnlyList<Quantity> Quantities { get; init; } = [];
}
