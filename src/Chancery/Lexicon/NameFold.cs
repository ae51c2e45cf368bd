namespace Chancery.Lexicon;

/// <summary>What does not count when names are compared: accents of Latin letters, the shape of apostrophes and dashes, the width of white space.</summary>
internal static class NameFold
{
    private const string Accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚț‘’ʻʼ`‐‑–—";
    private const string Plain = "AAAAAACEEEEIIIIDNOOOOOOUUUUYaaaaaaceeeeiiiinoooooouuuuyyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhIiIiIiIiIiJjKkLlLlLlLlNnNnNnOoOoOoRrRrRrSsSsSsSsTtTtUuUuUuUuUuUuWwYyYZzZzZzSsTt'''''----";

    public static char Fold(char c)
    {
        if (c < 'À') return c == '`' ? '\'' : char.IsWhiteSpace(c) ? ' ' : c;
        int at = Accented.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 ? Plain[at] : char.IsWhiteSpace(c) ? ' ' : c;
    }

    public static void Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        for (int i = 0; i < text.Length; i++) into[i] = Fold(text[i]);
    }

    public static string Folded(string text) => string.Create(text.Length, text, (span, t) => Fold(t, span));

    public static bool IsWord(char c) => char.IsLetterOrDigit(c);

    public static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> name)
    {
        int end = 0;
        while (end < name.Length && IsWord(name[end])) end++;
        return name[..end];
    }

    /// <summary>Code units of <paramref name="text"/> that the folded name covers from its start; 0 where it does not, or a letter or digit follows.</summary>
    public static int Match(ReadOnlySpan<char> text, string name, NameCase capitals)
    {
        int at = 0;
        foreach (char wanted in name)
        {
            if (at >= text.Length) return 0;
            char found = Fold(text[at++]);
            bool same = capitals switch
            {
                NameCase.AsWritten => found == wanted,
                NameCase.Capitals => found == char.ToUpperInvariant(wanted),
                _ => char.ToUpperInvariant(found) == char.ToUpperInvariant(wanted),
            };
            if (!same) return 0;
            // A line break inside a name comes with indentation in wrapped text.
            if (wanted == ' ') while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        }

        return at < text.Length && IsWord(text[at]) ? 0 : at;
    }
}
