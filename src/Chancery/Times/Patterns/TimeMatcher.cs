using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Times.Patterns;

/// <summary>The rules of the lexicon, compiled: finds, from left to right, the longest expression at each place that its rule's guard allows.</summary>
internal sealed class TimeMatcher
{
    private readonly TimeLexicon _lexicon;
    private readonly Alphabet _alphabet;
    private readonly Automaton _automaton;
    private readonly SlotReader _slots;
    private readonly Lexer _lexer;

    public TimeMatcher(LexiconFiles files)
    {
        _lexicon = TimeLexicon.Read(files);
        var graph = new PatternGraph();
        foreach (TimeRule rule in _lexicon.Rules) graph.Add(rule.Pattern);
        _alphabet = new(_lexicon.Vocabulary, graph, _lexicon.Rules.SelectMany(r => r.Guard.Atoms));
        _automaton = Automaton.Build(graph, _alphabet);
        _slots = new(graph, _alphabet, _lexicon.Vocabulary);
        _lexer = new(_lexicon.Vocabulary, _alphabet);
    }

    public IReadOnlyList<TimeRule> Rules => _lexicon.Rules;

    public int StateCount => _automaton.StateCount;

    public List<Lexeme> Lex(string text, IReadOnlyList<Span> body) => _lexer.Read(text, body);

    public string WordOf(in Lexeme lexeme) => lexeme.Word >= 0 ? _lexicon.Vocabulary.Word(lexeme.Word) : "";

    public Slots SlotsOf(in TimeMatch match, List<Lexeme> lexemes) =>
        _slots.Read(match.Rule, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lexemes)[match.First..match.Last]);

    /// <summary>Matches in text order, not overlapping. <paramref name="allows"/> is asked last, for what only the tags can tell.</summary>
    public List<TimeMatch> Find(List<Lexeme> lexemes, Func<TimeRule, Lexeme, bool> allows)
    {
        var matches = new List<TimeMatch>();
        Span<(int Rule, int End)> ends = stackalloc (int, int)[64];
        for (int at = 0; at < lexemes.Count;)
        {
            int found = _automaton.Next(Automaton.Start, lexemes[at].Symbol) == 0 ? 0 : Walk(lexemes, at, ends);
            int best = -1;
            for (int i = found - 1; i >= 0 && best < 0; i--)
            {
                TimeRule rule = _lexicon.Rules[ends[i].Rule];
                if (rule.Follows is { } id && !IsNextTo(matches, at, id)) continue;
                if (rule.Guard.Allows(lexemes, at, ends[i].End, _alphabet) && (rule.Guard.NotTag.Count == 0 || allows(rule, lexemes[at]))) best = i;
            }

            if (best < 0)
            {
                at++;
                continue;
            }

            var match = new TimeMatch(ends[best].Rule, at, ends[best].End, ends[best].End);
            if (_lexicon.Rules[match.Rule].HasSurroundings) match = match with { End = at + (SlotsOf(match, lexemes).Int(Slots.End) ?? match.Last - at) };
            if (_lexicon.Rules[match.Rule].Means != "nothing") matches.Add(match);
            at = match.End;
        }

        return matches;
    }

    private bool IsNextTo(List<TimeMatch> matches, int at, string id) =>
        matches.Count > 0 && matches[^1].End == at - 1 && _lexicon.Rules[matches[^1].Rule].Id.StartsWith(id, StringComparison.Ordinal);

    /// <summary>Every rule that ends somewhere from here; the one to prefer (longest, then first) comes last.</summary>
    private int Walk(List<Lexeme> lexemes, int start, Span<(int Rule, int End)> ends)
    {
        int found = 0;
        int state = Automaton.Start;
        for (int at = start; at < lexemes.Count; at++)
        {
            state = _automaton.Next(state, lexemes[at].Symbol);
            if (state == 0) break;
            ReadOnlySpan<int> rules = _automaton.Accepts(state);
            for (int i = rules.Length - 1; i >= 0 && found < ends.Length; i--) ends[found++] = (rules[i], at + 1);
        }

        return found;
    }
}
