namespace Chancery.Articles.Plain;

/// <summary>A line that is a person's name and, after a bar or comma, the place written from: a byline without its "By".</summary>
internal static class NameLine
{
    private const int MostWords = 4;

    private const int LongestParticle = 3;

    /// <summary>The name, or null for any other line.</summary>
    public static string? Name(ReadOnlySpan<char> line)
    {
        int cut = line.IndexOfAny("|,–—");
        ReadOnlySpan<char> name = (cut < 0 ? line : line[..cut]).Trim(), place = cut < 0 ? default : line[(cut + 1)..].Trim();
        return IsName(name, 2) && (cut < 0 || IsName(place, 1)) ? name.ToString() : null;
    }

    /// <summary>Capitalised words, particles between them ("bin", "de"), and nothing else.</summary>
    public static bool IsName(ReadOnlySpan<char> text, int least)
    {
        int names = 0, words = 0;
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range];
            if (word.IsEmpty || !char.IsLetter(word[0])) return false;
            foreach (char c in word)
            {
                if (!char.IsLetter(c) && c is not ('-' or '\'' or '’' or '.')) return false;
            }

            words++;
            if (char.IsUpper(word[0])) names++;
            else if (words == 1 || word.Length > LongestParticle) return false;
        }

        return names >= least && words <= MostWords;
    }
}
