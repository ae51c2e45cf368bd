using Chancery.Lexicon;

namespace Chancery.Times.Patterns;

/// <summary>
/// Every word and sign the patterns know, with the classes each belongs to. Words of a class marked <c>capital</c> belong to it only when written with a capital:
/// so a word is looked up with its case. Words are kept in lower case; look-up allocates nothing.
/// </summary>
internal sealed class Vocabulary
{
    private readonly List<string> _words = [];
    private readonly List<Dictionary<string, string>> _values = [];
    private readonly List<NumberShape> _shapes = [];
    private readonly List<int> _numbers = [];
    private readonly HashSet<string> _capital = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _index = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Vocabulary() => _lookup = _index.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that are numbers belong to the number classes beside those the lexicon gives them ("second").</summary>
    public NumberShape Shape(int index) => _shapes[index];

    public int Number(int index) => _numbers[index];

    public int Count => _words.Count;

    public bool HasClass(string name) => _values.Exists(v => v.ContainsKey(name));

    /// <summary>Longest word, in code units: nothing longer needs a look-up.</summary>
    public int Longest { get; private set; }

    public static Vocabulary Read(LexiconNode root)
    {
        var vocabulary = new Vocabulary();
        foreach (string word in NumberWords.All) vocabulary.Add(word);
        foreach (var (name, node) in root.Entries)
        {
            node.Only("capital", "words");
            if (node.Optional("capital") == "true") vocabulary._capital.Add(name);
            LexiconNode words = node["words"] ?? throw node.Error("'words' is missing");
            foreach (var (word, value) in words.Entries) vocabulary._values[vocabulary.Add(word)][name] = value.Text;
        }

        return vocabulary;
    }

    public int Add(string word)
    {
        if (_index.TryGetValue(word, out int known)) return known;
        _index.Add(word, _words.Count);
        _words.Add(word);
        _values.Add(new(StringComparer.Ordinal));
        bool isNumber = NumberWords.TryGet(word, out int number, out bool ordinal);
        _numbers.Add(number);
        _shapes.Add(!isNumber ? NumberShape.None : NumberWords.ShapeOf(number, ordinal));
        Longest = Math.Max(Longest, word.Length);
        return _words.Count - 1;
    }

    public int Find(ReadOnlySpan<char> word) => word.Length <= Longest && _lookup.TryGetValue(word, out int index) ? index : -1;

    public string Word(int index) => _words[index];

    /// <summary>The value of a word in a class, or null where it is no member.</summary>
    public string? Value(int index, string className) => _values[index].GetValueOrDefault(className);

    public bool IsIn(int index, string className, bool capital) => _values[index].ContainsKey(className) && (capital || !_capital.Contains(className));
}
