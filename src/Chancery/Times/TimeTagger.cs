using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Times.Meanings;
using Chancery.Times.Patterns;
using Chancery.Times.Values;

namespace Chancery.Times;

/// <summary>
/// Finds expressions of time in an article's body and reads what each says by itself; what they count from is settled in Resolution.
/// Compiled once from <c>lexicon/times</c>, used from any number of threads. Time is linear in the text.
/// </summary>
public sealed class TimeTagger(LexiconFiles lexicon)
{
    private readonly TimeMatcher _matcher = new(lexicon);
    private readonly Composer _composer = new(lexicon);

    internal TimeMatcher Matcher => _matcher;

    /// <summary>Expressions in text order, not overlapping. Values that need a date to count from have X in its place.</summary>
    public IReadOnlyList<TimeExpression> Tag(Article article, Analysis analysis) => Tag(article.Text, article.Body, analysis);

    /// <summary>The same over ranges of a text; <paramref name="analysis"/> may be null, then tags are not asked.</summary>
    internal IReadOnlyList<TimeExpression> Tag(string text, IReadOnlyList<Span> body, Analysis? analysis)
    {
        List<Lexeme> lexemes = _matcher.Lex(text, body);
        var expressions = new List<TimeExpression>();
        foreach (TimeMatch match in _matcher.Find(lexemes, (rule, first) => TagAllows(rule, first, analysis)))
        {
            TimeRule rule = _matcher.Rules[match.Rule];
            if (MeaningBuilder.Build(rule.Means, _matcher.SlotsOf(match, lexemes)) is not { } meaning) continue;
            expressions.Add(Expression(rule, meaning, lexemes, match));
        }

        return expressions;
    }

    private static bool TagAllows(TimeRule rule, Lexeme first, Analysis? analysis)
    {
        if (analysis is null || analysis.WordAt(first.Start) is not (>= 0 and var word)) return true;
        return !rule.Guard.NotTag.Contains(analysis[word].Upos.Name());
    }

    private TimeExpression Expression(TimeRule rule, TimeMeaning meaning, List<Lexeme> lexemes, in TimeMatch match)
    {
        TimeValue value = _composer.Resolve(meaning, TimeContext.None);
        string before = match.First > 0 ? _matcher.WordOf(lexemes[match.First - 1]) : "";
        return new()
        {
            Span = new(lexemes[match.First].Start, lexemes[match.End - 1].End),
            Type = rule.Type ?? value.Type,
            Value = value.Value,
            Mod = meaning.Mod,
            Interval = value.Interval,
            Why = value.Why is { } why ? [why] : [],
            Rule = rule.Id,
            Meaning = meaning,
            Bound = before switch { "since" => Bound.Since, "until" or "till" => Bound.Until, _ => Bound.None },
        };
    }
}
