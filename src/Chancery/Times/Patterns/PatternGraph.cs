namespace Chancery.Times.Patterns;

/// <summary>
/// All patterns as one nondeterministic graph (Thompson's construction). A rule's states are contiguous, so that one rule can be walked alone for its slots.
/// </summary>
internal sealed class PatternGraph
{
    private readonly List<List<Step>> _steps = [];
    private readonly List<List<Jump>> _jumps = [];
    private readonly List<(int Start, int Accept)> _rules = [];

    /// <summary>An edge over one lexeme. A literal has no slot.</summary>
    internal readonly record struct Step(PatternNode Atom, int Target);

    /// <summary>An edge over nothing; may set a slot.</summary>
    internal readonly record struct Jump(PatternNode.Assign? Assign, int Target);

    public int Count => _steps.Count;

    public int RuleCount => _rules.Count;

    public IReadOnlyList<Step> Steps(int state) => _steps[state];

    public IReadOnlyList<Jump> Jumps(int state) => _jumps[state];

    /// <summary>First and accepting state of a rule; its states lie from the first to the accepting one, which is the last.</summary>
    public (int Start, int Accept) Rule(int rule) => _rules[rule];

    public void Add(PatternNode pattern)
    {
        int start = NewState();
        int end = Build(pattern, start);
        int accept = NewState();
        _jumps[end].Add(new(null, accept));
        _rules.Add((start, accept));
    }

    private int NewState()
    {
        _steps.Add([]);
        _jumps.Add([]);
        return _steps.Count - 1;
    }

    private int Build(PatternNode node, int from)
    {
        switch (node)
        {
            case PatternNode.Sequence sequence:
                foreach (PatternNode item in sequence.Items) from = Build(item, from);
                return from;
            case PatternNode.Choice choice:
                return BuildChoice(choice, from);
            case PatternNode.Assign assign:
                int after = NewState();
                _jumps[from].Add(new(assign, after));
                return after;
            default:
                int target = NewState();
                _steps[from].Add(new(node, target));
                return target;
        }
    }

    private int BuildChoice(PatternNode.Choice choice, int from)
    {
        var ends = new List<int>();
        foreach (PatternNode option in choice.Items)
        {
            int entry = NewState();
            _jumps[from].Add(new(null, entry));
            ends.Add(Build(option, entry));
        }

        int exit = NewState();
        foreach (int end in ends) _jumps[end].Add(new(null, exit));
        return exit;
    }
}
