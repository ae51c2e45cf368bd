using Chancery.Actors;
using Chancery.Articles;
using Chancery.Events;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Resolution;
using Chancery.Statements;
using Chancery.Times;

namespace Chancery;

/// <summary>
/// Reads one article through every step: a pure function of the article, the lexicon and the model.
/// Built once and shared: it holds no state of an article, so any number of threads may call it.
/// </summary>
public sealed class Reader
{
    private static readonly Analysis _unread = Analysis.Empty;

    private readonly Analyzer _analyzer;
    private readonly TimeTagger _times;
    private readonly ActorFinder _actors;
    private readonly StatementFinder _statements;
    private readonly EventFinder _events;
    private readonly Resolver _resolver;

    /// <exception cref="LexiconException">A lexicon file cannot be understood.</exception>
    public Reader(LexiconFiles lexicon, Analyzer analyzer)
    {
        _analyzer = analyzer;
        _times = new TimeTagger(lexicon);
        _actors = new ActorFinder(lexicon);
        _statements = new StatementFinder(lexicon);
        _events = new EventFinder(lexicon);
        _resolver = new Resolver(lexicon);
    }

    /// <summary>
    /// The words of the reading's whole text, of what is dropped too, for those who ask for words: no sentence crosses the border of a dropped range.
    /// What the article says stands on the reading's own analysis, which has the body alone; where nothing is dropped it is the same.
    /// </summary>
    public Analysis Words(Reading reading)
    {
        Article article = reading.Article;
        if (!article.IsEnglish || article.Dropped.Count == 0) return reading.Analysis;
        return _analyzer.Analyze(article.Text, [.. article.Body.Concat(article.Dropped.Select(d => d.Span)).OrderBy(s => s.Start)]);
    }

    /// <summary>
    /// What the article says. An article that is not English is handed back with empty layers:
    /// kept and marked, never misread.
    /// </summary>
    public Reading Read(Article article)
    {
        if (!article.IsEnglish) return new Reading { Article = article, Analysis = _unread };
        Analysis analysis = _analyzer.Analyze(article.Text, article.Body);
        var times = _times.Tag(article, analysis);
        var actors = _actors.Find(article, analysis, times);
        var statements = _statements.Find(article, analysis, times, actors);
        EventLayer events = _events.Find(article, analysis, times, actors, statements);
        return _resolver.Resolve(new Reading
        {
            Article = article,
            Analysis = analysis,
            Times = times,
            Actors = actors,
            Statements = statements,
            Events = events.Events,
            Rules = events.Rules,
            Quantities = events.Quantities,
        });
    }
}
