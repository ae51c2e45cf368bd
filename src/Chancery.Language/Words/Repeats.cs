namespace Chancery.Language.Words;

/// <summary>Letters written again and again for emphasis.</summary>
internal static class Repeats
{
    /// <summary>So many of a letter in a row no English word has.</summary>
    public const int DrawnOut = 3;

    /// <summary>The longest run of one letter, in whatever case; 0 when a character is no letter.</summary>
    public static int In(ReadOnlySpan<char> form)
    {
        var (longest, run) = (0, 0);
        for (var i = 0; i < form.Length; i++)
        {
            if (!char.IsLetter(form[i])) return 0;
            run = i > 0 && char.ToLowerInvariant(form[i]) == char.ToLowerInvariant(form[i - 1]) ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>Writes the form in lower case with every run of <see cref="DrawnOut"/> letters or more cut to so many; returns its length.</summary>
    public static int Cut(ReadOnlySpan<char> form, int times, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < form.Length;)
        {
            var (letter, end) = (char.ToLowerInvariant(form[i]), i + 1);
            while (end < form.Length && char.ToLowerInvariant(form[end]) == letter) end++;
            var keep = end - i >= DrawnOut ? times : end - i;
            for (var k = 0; k < keep; k++) into[length++] = letter;
            i = end;
        }

        return length;
    }
}
