namespace Chancery.Actors;

/// <summary>Phrases found by their text at a word's start; the longest wins. Built once, read by any number of threads.</summary>
internal sealed class TextTable<T>(StringComparison comparison)
{
    private readonly Dictionary<string, List<(string Phrase, T Value)>> _byFirst = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string phrase, T value)
    {
        string key = phrase[..FirstLength(phrase)];
        if (!_byFirst.TryGetValue(key, out var list)) _byFirst[key] = list = [];
        if (list.Exists(p => p.Phrase.Equals(phrase, comparison))) return;
        int at = list.FindIndex(p => p.Phrase.Length < phrase.Length);
        list.Insert(at < 0 ? list.Count : at, (phrase, value));
    }

    /// <summary>The longest phrase that begins at <paramref name="start"/> and ends where a word does before <paramref name="limit"/>; its end, or -1.</summary>
    public int Match(string text, int start, int limit, out T value)
    {
        value = default!;
        ReadOnlySpan<char> rest = text.AsSpan(start, limit - start);
        int length = FirstLength(rest);
        if (length == 0) return -1;
        if (!_byFirst.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(rest[..length], out var list)) return -1;
        foreach (var (phrase, found) in list)
        {
            if (!Begins(rest, phrase) || (phrase.Length < rest.Length && char.IsLetterOrDigit(rest[phrase.Length]))) continue;
            value = found;
            return start + phrase.Length;
        }

        return -1;
    }

    private bool Begins(ReadOnlySpan<char> rest, string phrase)
    {
        if (rest.StartsWith(phrase, comparison)) return true;
        if (phrase.Length < 4 || rest.Length < phrase.Length || comparison == StringComparison.OrdinalIgnoreCase) return false;
        ReadOnlySpan<char> same = rest[..phrase.Length];
        return !same.ContainsAnyInRange('a', 'z') && same.Equals(phrase, StringComparison.OrdinalIgnoreCase);
    }

    private static int FirstLength(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
        return i;
    }
}
