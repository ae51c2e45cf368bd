using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Times;

namespace Chancery.Actors;

/// <summary>Finds the mentions of those who can act or speak; who a pronoun or bare title means is settled in Resolution.</summary>
public sealed class ActorFinder(LexiconFiles lexicon)
{
    private readonly LexiconFiles _lexicon = lexicon;

    /// <summary>Mentions in text order (<see cref="Span.CompareTo"/>); they may nest.</summary>
    public IReadOnlyList<Actor> Find(Article article, Analysis analysis, IReadOnlyList<TimeExpression> times) => _lexicon is null ? throw new InvalidOperationException() : [];
}
