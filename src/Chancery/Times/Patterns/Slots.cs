using System.Globalization;

namespace Chancery.Times.Patterns;

/// <summary>What a pattern's slots hold after a match: a text from the lexicon, or a number. Few, so a list is searched from the end: a later value replaces an earlier one.</summary>
internal sealed class Slots
{
    /// <summary>Where the expression ends, in lexemes from its first: set by <c>/</c> in a pattern.</summary>
    public const string End = "end";

    private readonly List<(string Name, string? Text, double Number)> _items = [];

    public int Count => _items.Count;

    public string? this[string name] => Find(name) is { } item ? item.Text ?? item.Number.ToString(CultureInfo.InvariantCulture) : null;

    public bool Has(string name) => Find(name) is not null;

    public double? Number(string name) => Find(name) switch
    {
        null => null,
        { Text: { } text } => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double n) ? n : null,
        { } item => item.Number,
    };

    public int? Int(string name) => Number(name) is { } n ? (int)n : null;

    public void Set(string name, string? text, double number) => _items.Add((name, text, number));

    public void Undo(int count) => _items.RemoveRange(count, _items.Count - count);

    private (string Name, string? Text, double Number)? Find(string name)
    {
        for (int i = _items.Count - 1; i >= 0; i--)
        {
            if (_items[i].Name == name) return _items[i];
        }

        return null;
    }
}
