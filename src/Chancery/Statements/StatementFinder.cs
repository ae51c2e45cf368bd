using Chancery.Actors;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Times;

namespace Chancery.Statements;

/// <summary>Finds who says what: source, cue, content, and the hands it came through.</summary>
public sealed class StatementFinder(LexiconFiles lexicon)
{
    private readonly CueLexicon _cues = new(lexicon);

    /// <summary>Statements in the order of their content.</summary>
    public IReadOnlyList<Statement> Find(Article article, Analysis analysis, IReadOnlyList<TimeExpression> times, IReadOnlyList<Actor> actors)
    {
        if (analysis.WordCount == 0) return [];
        var trees = new Trees(analysis);
        List<Quotation> quotations = QuotationScanner.Scan(article.Text, article.Body.Count > 0 ? article.Body : [new(0, article.Text.Length)]);
        List<Draft> drafts = new DraftFinder(trees, _cues, times, quotations, actors).Find();
        return new StatementBuilder(trees, _cues, quotations, actors).Build(drafts);
    }
}
