namespace Chancery.Times.Patterns;

/// <summary>
/// Maps words and number shapes to columns of the automaton: two that no pattern tells apart share a column. Column 0 is everything unknown.
/// </summary>
internal sealed class Alphabet
{
    private readonly Vocabulary _vocabulary;
    private readonly int[] _lower;
    private readonly int[] _capital;
    private readonly int[] _shapes;
    private readonly Dictionary<PatternNode, int[]> _columns = [];

    public Alphabet(Vocabulary vocabulary, PatternGraph graph, IEnumerable<PatternNode> guards)
    {
        _vocabulary = vocabulary;
        var atoms = Enumerable.Range(0, graph.Count).SelectMany(graph.Steps).Select(s => s.Atom).Concat(guards).Select(Key).Distinct().ToArray();
        var columns = new Dictionary<string, int>(StringComparer.Ordinal) { [new string('0', atoms.Length)] = 0 };
        int Column(Func<PatternNode, bool> fits)
        {
            string signature = string.Concat(atoms.Select(a => fits(a) ? '1' : '0'));
            if (!columns.TryGetValue(signature, out int column)) columns.Add(signature, column = columns.Count);
            return column;
        }

        _lower = [.. Enumerable.Range(0, vocabulary.Count).Select(w => Column(a => Fits(a, w, capital: false)))];
        _capital = [.. Enumerable.Range(0, vocabulary.Count).Select(w => Column(a => Fits(a, w, capital: true)))];
        _shapes = [.. Enum.GetValues<NumberShape>().Select(s => Column(a => Fits(a, s)))];
        Count = columns.Count;
        for (int i = 0; i < atoms.Length; i++) _columns.Add(atoms[i], [.. columns.Where(c => c.Key[i] == '1').Select(c => c.Value).Order()]);
    }

    public int Count { get; }

    public int OfWord(int word, bool capital) => capital ? _capital[word] : _lower[word];

    public int OfShape(NumberShape shape) => _shapes[(int)shape];

    /// <summary>The columns an atom stands for, ascending.</summary>
    public IReadOnlyList<int> Columns(PatternNode atom) => _columns[Key(atom)];

    /// <summary>True when the lexeme may stand where the atom is.</summary>
    public bool Fits(PatternNode atom, in Lexeme lexeme) => Array.BinarySearch(_columns[Key(atom)], lexeme.Symbol) >= 0;

    private static PatternNode Key(PatternNode atom) => atom is PatternNode.Class c ? new PatternNode.Class(c.Name, "") : atom;

    private static bool Fits(PatternNode atom, NumberShape shape) =>
        atom is PatternNode.Class c && NumberClasses.TryGet(c.Name, out var shapes) && shapes.Contains(shape);

    private bool Fits(PatternNode atom, int word, bool capital) => atom switch
    {
        PatternNode.Literal literal => string.Equals(literal.Word, _vocabulary.Word(word), StringComparison.OrdinalIgnoreCase),
        PatternNode.Class c => _vocabulary.IsIn(word, c.Name, capital) || (NumberClasses.TryGet(c.Name, out var shapes) && shapes.Contains(_vocabulary.Shape(word))),
        _ => false,
    };
}
