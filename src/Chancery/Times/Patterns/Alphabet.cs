namespace Chancery.Times.Patterns;

/// <summary>
/// Maps words and number shapes to columns of the automaton: two that no pattern tells apart share a column. Column 0 is everything unknown.
/// </summary>
internal sealed class Alphabet
{
    private readonly int[] _lower;
    private readonly int[] _capital;
    private readonly int[] _shapes;
    private readonly Dictionary<PatternNode, int[]> _columns = [];

    public Alphabet(Vocabulary vocabulary, PatternGraph graph, IEnumerable<PatternNode> guards)
    {
        PatternNode[] atoms = [.. Enumerable.Range(0, graph.Count).SelectMany(graph.Steps).Select(s => s.Atom).Concat(guards).Select(Key).Distinct()];
        int words = vocabulary.Count, shapes = Enum.GetValues<NumberShape>().Length;
        var members = new List<int>[(2 * words) + shapes];
        for (int i = 0; i < members.Length; i++) members[i] = [];
        for (int atom = 0; atom < atoms.Length; atom++)
        {
            foreach (int symbol in SymbolsOf(atoms[atom], vocabulary)) members[symbol].Add(atom);
        }

        var columns = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        var atomsOf = new List<List<int>> { new() };
        int Column(List<int> own)
        {
            string signature = string.Join(',', own);
            if (columns.TryGetValue(signature, out int column)) return column;
            columns.Add(signature, atomsOf.Count);
            atomsOf.Add(own);
            return atomsOf.Count - 1;
        }

        int[] all = [.. members.Select(Column)];
        (_lower, _capital, _shapes) = (all[..words], all[words..(2 * words)], all[(2 * words)..]);
        Count = atomsOf.Count;
        var columnsOf = atoms.Select(_ => new List<int>()).ToArray();
        for (int column = 0; column < atomsOf.Count; column++)
        {
            foreach (int atom in atomsOf[column]) columnsOf[atom].Add(column);
        }

        for (int atom = 0; atom < atoms.Length; atom++) _columns.Add(atoms[atom], [.. columnsOf[atom]]);
    }

    public int Count { get; }

    public int OfWord(int word, bool capital) => capital ? _capital[word] : _lower[word];

    public int OfShape(NumberShape shape) => _shapes[(int)shape];

    /// <summary>The columns an atom stands for, ascending.</summary>
    public IReadOnlyList<int> Columns(PatternNode atom) => _columns[Key(atom)];

    /// <summary>True when the lexeme may stand where the atom is.</summary>
    public bool Fits(PatternNode atom, in Lexeme lexeme) => Array.BinarySearch(_columns[Key(atom)], lexeme.Symbol) >= 0;

    private static PatternNode Key(PatternNode atom) => atom is PatternNode.Class { Slot.Length: > 0 } c ? new PatternNode.Class(c.Name, "") : atom;

    /// <summary>Symbols an atom stands for: a word without its capital, with it, or a shape.</summary>
    private static IEnumerable<int> SymbolsOf(PatternNode atom, Vocabulary vocabulary)
    {
        int words = vocabulary.Count;
        if (atom is PatternNode.Literal literal)
        {
            int word = vocabulary.Find(literal.Word);
            yield return word;
            yield return words + word;
            yield break;
        }

        string name = ((PatternNode.Class)atom).Name;
        NumberClasses.TryGet(name, out var shapes);
        for (int word = 0; word < words; word++)
        {
            bool number = shapes is not null && shapes.Contains(vocabulary.Shape(word));
            if (number || vocabulary.IsIn(word, name, capital: false)) yield return word;
            if (number || vocabulary.IsIn(word, name, capital: true)) yield return words + word;
        }

        foreach (NumberShape shape in shapes ?? []) yield return (2 * words) + (int)shape;
    }
}
