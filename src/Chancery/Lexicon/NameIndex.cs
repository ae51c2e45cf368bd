using System.Collections.Frozen;

namespace Chancery.Lexicon;

/// <summary>
/// Finds the longest known name that starts at a place of a text. Case counts, except that a name in capitals throughout
/// (a dateline, a headline) is found too; accents, the shape of apostrophes and dashes and the width of white space do not count.
/// A name ends where no letter or digit follows. Lookups allocate nothing.
/// </summary>
public sealed class NameIndex<T>
{
    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;
    private readonly int _longestWord;

    private readonly bool _anyCase;

    /// <param name="names">Names and values; of equal names the first one stays. <c>Exact</c> names are never found in other capitals.</param>
    /// <param name="anyCase">Case does not count at all, but for exact names: "foreign minister" is found in "Foreign Minister".</param>
    public NameIndex(IEnumerable<(string Name, T Value, bool Exact)> names, bool anyCase = false)
    {
        _anyCase = anyCase;
        var byWord = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        foreach (var (name, value, exact) in names)
        {
            string folded = NameFold.Folded(name);
            string word = NameFold.FirstWord(folded).ToString().ToUpperInvariant();
            if (!byWord.TryGetValue(word, out var entries)) byWord.Add(word, entries = []);
            if (!entries.Exists(e => e.Folded == folded)) entries.Add(new(folded, value, exact));
        }

        _longestWord = byWord.Count == 0 ? 0 : byWord.Keys.Max(w => w.Length);
        _byFirstWord = byWord
            .ToFrozenDictionary(p => p.Key, p => p.Value.OrderByDescending(e => e.Folded.Length).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest name that starts at <paramref name="text"/>'s first character; the caller makes sure that a word starts there.</summary>
    /// <param name="length">UTF-16 code units of the text that the name covers.</param>
    public bool TryMatch(ReadOnlySpan<char> text, out int length, out T value)
    {
        Span<char> word = stackalloc char[64];
        int size = 0;
        while (size < text.Length && size < word.Length && NameFold.IsWord(text[size]))
        {
            word[size] = char.ToUpperInvariant(NameFold.Fold(text[size]));
            size++;
        }

        if (size > 0 && size <= _longestWord && _byFirstWord.TryGetValue(word[..size], out var entries))
        {
            foreach (Entry entry in entries)
            {
                length = NameFold.Match(text, entry.Folded, NameCase.AsWritten);
                if (length == 0 && !entry.Exact) length = NameFold.Match(text, entry.Folded, _anyCase ? NameCase.Any : NameCase.Capitals);
                if (length == 0) continue;
                value = entry.Value;
                return true;
            }
        }

        (length, value) = (0, default!);
        return false;
    }

    private sealed record Entry(string Folded, T Value, bool Exact);
}
