namespace Chancery.Times.Patterns;

/// <summary>
/// The patterns as one deterministic automaton over lexemes (subset construction), built once. A walk from one lexeme takes at most as many steps as the longest
/// pattern has words, so a text is tagged in time linear in its length, whatever it holds.
/// </summary>
internal sealed class Automaton
{
    private readonly int[] _next;
    private readonly int[][] _accepts;
    private readonly int _columns;

    private Automaton(int[] next, int[][] accepts, int columns) => (_next, _accepts, _columns) = (next, accepts, columns);

    /// <summary>The state before the first lexeme; state 0 is dead.</summary>
    public const int Start = 1;

    public int StateCount => _accepts.Length;

    public int Next(int state, int symbol) => _next[(state * _columns) + symbol];

    /// <summary>Rules that end here, in their order.</summary>
    public ReadOnlySpan<int> Accepts(int state) => _accepts[state];

    public static Automaton Build(PatternGraph graph, Alphabet alphabet)
    {
        var subsets = new Dictionary<int[], int>(new IntsComparer()) { [[]] = 0 };
        var order = new List<int[]> { Array.Empty<int>() };
        var next = new List<int[]>();
        int Id(int[] subset)
        {
            if (subsets.TryGetValue(subset, out int id)) return id;
            subsets.Add(subset, order.Count);
            order.Add(subset);
            return order.Count - 1;
        }

        Id(Closure(graph, Enumerable.Range(0, graph.RuleCount).Select(r => graph.Rule(r).Start)));
        for (int i = 0; i < order.Count; i++) next.Add(Row(graph, order[i], alphabet, Id));
        int[] accepting = new int[graph.Count];
        Array.Fill(accepting, -1);
        for (int r = 0; r < graph.RuleCount; r++) accepting[graph.Rule(r).Accept] = r;
        int[][] accepts = [.. order.Select(s => s.Where(x => accepting[x] >= 0).Select(x => accepting[x]).Order().ToArray())];
        return new([.. next.SelectMany(r => r)], accepts, alphabet.Count);
    }

    private static int[] Row(PatternGraph graph, int[] subset, Alphabet alphabet, Func<int[], int> id)
    {
        var targets = new SortedDictionary<int, List<int>>();
        foreach (int state in subset)
        {
            foreach (var step in graph.Steps(state))
            {
                foreach (int column in alphabet.Columns(step.Atom))
                {
                    if (!targets.TryGetValue(column, out var list)) targets.Add(column, list = []);
                    list.Add(step.Target);
                }
            }
        }

        int[] row = new int[alphabet.Count];
        foreach (var (column, list) in targets) row[column] = id(Closure(graph, list));
        return row;
    }

    private static int[] Closure(PatternGraph graph, IEnumerable<int> seeds)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>(seeds);
        while (open.TryPop(out int state))
        {
            if (!seen.Add(state)) continue;
            foreach (var jump in graph.Jumps(state)) open.Push(jump.Target);
        }

        int[] closure = [.. seen];
        Array.Sort(closure);
        return closure;
    }

    private sealed class IntsComparer : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = default(HashCode);
            foreach (int i in obj) hash.Add(i);
            return hash.ToHashCode();
        }
    }
}
