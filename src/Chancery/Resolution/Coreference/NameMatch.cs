using System.Text;
using Chancery.Lexicon;

namespace Chancery.Resolution.Coreference;

/// <summary>Whether two names can be one person's or one organisation's, accents and case aside.</summary>
internal static class NameMatch
{
    private const int LongestSyllable = 6;

    /// <summary>True when the shorter name is the end or a part of the longer ("Zapata", "Emilio Zapata"); two different given names never match.</summary>
    public static bool SamePerson(string a, string b)
    {
        string[] x = Words(a), y = Words(b);
        if (x.Length == 0 || y.Length == 0) return false;
        if (x.Length > y.Length) (x, y) = (y, x);
        if (x.Length == 1) return x[0] == y[^1] || (y.Length > 2 && x[0] == y[^2] && x[0].Length > 3) || (x[0] == y[0] && (y.Length == 1 || IsFamilyFirst(a.Length > b.Length ? a : b)));
        if (x[^1] != y[^1]) return false;
        return x[0] == y[0] || x[0].Length == 1 && y[0][0] == x[0][0] || y[0].Length == 1 && x[0][0] == y[0][0];
    }

    /// <summary>"Oh Jae-min", "Oh Jae Min", "Xi Li": where given names are of syllables the family name stands first.</summary>
    private static bool IsFamilyFirst(string name)
    {
        string[] words = name.Split(' ', '-');
        return words.Length is 2 or 3 && words.All(w => w.Length is > 1 and <= LongestSyllable) && (words.Length == 3 || words[0].Length < LongestSyllable / 2);
    }

    /// <summary>True for an acronym and its words, a name and its short form ("Tolo", "Tolo News Agency"), or equal names.</summary>
    public static bool SameOrganisation(string a, string b)
    {
        string[] x = Words(a), y = Words(b);
        if (x.Length == 0 || y.Length == 0) return false;
        if (x.Length > y.Length) (x, y) = (y, x);
        if (x.AsSpan().SequenceEqual(y)) return true;
        return x.Length == 1 && (y.Length > 1 && Acronym(b.Length > a.Length ? b : a) == x[0] || (x[0] == y[0] && y.Length > 2 && x[0].Length > 3));
    }

    /// <summary>Lower case without accents, dots and articles, cut into words.</summary>
    public static string[] Words(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char written in name)
        {
            char c = NameFold.Fold(written);
            if (c is '.' or '\'' or '’') continue;
            plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("the" or "a" or "an" or "mr" or "mrs" or "ms" or "dr" or "sir" or "jr" or "sr"))];
    }

    private static string Acronym(string name) =>
        string.Concat(name.Split(' ', '-').Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => char.ToLowerInvariant(w[0])));
}
