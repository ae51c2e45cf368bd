using Chancery.Actors;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Times;

namespace Chancery.Statements;

/// <summary>Finds who says what: source, cue, content, and the hands it came through.</summary>
public sealed class StatementFinder(LexiconFiles lexicon)
{
    private readonly LexiconFiles _lexicon = lexicon;

    /// <summary>Statements in the order of their content.</summary>
    public IReadOnlyList<Statement> Find(Article article, Analysis analysis, IReadOnlyList<TimeExpression> times, IReadOnlyList<Actor> actors) =>
        _lexicon is null ? throw new InvalidOperationException() : [];
}
