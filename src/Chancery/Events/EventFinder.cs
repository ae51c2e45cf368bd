using System.Collections.Frozen;
using Chancery.Actors;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Statements;
using Chancery.Times;

namespace Chancery.Events;

/// <summary>Finds what happened, was planned, wished or denied between actors, and the host states' rules and quantities told beside it.</summary>
public sealed class EventFinder
{
    private readonly EventRules _rules;
    private readonly CodeTable _codes;
    private readonly OperatorTable _operators;
    private readonly StatusReader _statuses;
    private readonly Carriers _support;
    private readonly StateList? _states;
    private readonly FrozenSet<string> _compass;
    private readonly Topics _topics;
    private readonly HostRuleFinder _hostRules;
    private readonly QuantityFinder _quantities;

    public EventFinder(LexiconFiles lexicon)
    {
        var classes = new WordClasses(lexicon);
        _codes = new CodeTable(lexicon);
        _operators = new OperatorTable(lexicon, classes);
        _rules = new EventRules(lexicon, classes, _codes);
        _statuses = new StatusReader(_operators, classes, _rules.Forms);
        _compass = classes["compass-words"];
        _topics = new Topics(lexicon, classes);
        _support = _statuses.Support;
        _states = lexicon.Paths.Contains("states.yaml", StringComparer.Ordinal) ? StateList.Load(lexicon) : null;
        _hostRules = new HostRuleFinder(classes);
        _quantities = new QuantityFinder(classes);
    }

    /// <summary>Every rule, in the order of files and lines; its examples are its test.</summary>
    internal IReadOnlyList<EventRule> Rules => _rules.All;

    /// <summary>Events in the order of their predicates.</summary>
    public EventLayer Find(Article article, Analysis analysis, IReadOnlyList<TimeExpression> times, IReadOnlyList<Actor> actors, IReadOnlyList<Statement> statements)
    {
        if (analysis.WordCount == 0) return EventLayer.Empty;
        var participants = new Participants(analysis, actors, _states, _compass);
        var index = new StatementIndex(statements);
        var keys = new WordKeys(analysis, _rules);
        var matcher = new RuleMatcher(_rules, keys, analysis, participants, _support);
        var builder = new EventBuilder(article, analysis, participants, _statuses, _codes, _topics, keys, new EventTimes(analysis, times, participants, w => _rules.Nouns(Tree.Lemma(w), Tree.Lower(w.Form)).Count > 0), index);
        var events = new List<Event>();
        var rules = new List<HostRule>();
        var quantities = new List<Quantity>();
        foreach (Sentence sentence in analysis.Sentences)
        {
            if (article.Body.Count > 0 && !article.Body.Any(b => b.Overlaps(sentence.Span))) continue;
            if (!IsQuestion(article.Text, sentence.Span)) events.AddRange(Sentence(analysis, sentence, matcher, builder));
            rules.AddRange(_hostRules.Find(analysis, sentence, participants, index));
            quantities.AddRange(_quantities.Find(analysis, sentence, times, index));
        }

        return new EventLayer(events, rules, quantities);
    }

    private static bool IsQuestion(string text, Span span) => span.Of(text).AsSpan().TrimEnd(" \n\r\t\"”’'»").EndsWith("?");

    private IEnumerable<Event> Sentence(Analysis a, Sentence sentence, RuleMatcher matcher, EventBuilder builder)
    {
        var drafts = new List<Draft>();
        for (int w = sentence.FirstWord; w < sentence.EndWord; w++)
        {
            foreach (Candidate candidate in matcher.Match(w))
            {
                if (builder.Build(candidate) is not { } draft) continue;
                drafts.Add(draft);
                break;
            }
        }

        var used = drafts.SelectMany(d => d.Candidate!.Used).ToHashSet();
        drafts.RemoveAll(d => used.Contains(d.Event.Head));
        AddOperators(a, sentence, builder, drafts);
        return new DraftSieve(a).Keep(drafts).OrderBy(e => e.Predicate);
    }

    private void AddOperators(Analysis a, Sentence sentence, EventBuilder builder, List<Draft> drafts)
    {
        for (int w = sentence.FirstWord; w < sentence.EndWord; w++)
        {
            if (drafts.Exists(d => d.Event.Head == w || d.Reality.Word == w)) continue;
            if (_operators.Modal(Tree.Lower(a[w].Form)) is EventStatus.Requested && !drafts.Exists(d => d.Event.Head == a[w].Head || d.Top == a[w].Head) && builder.Obligation(w, _operators.ModalPlace(EventStatus.Requested)) is { } asked) drafts.Add(asked);
            if (_statuses.Lone(a, w) is { } op && builder.Build(w, op) is { } draft) drafts.Add(draft);
        }
    }
}
