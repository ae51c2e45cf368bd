using System.Text;

namespace Chancery.Record.Identity;

/// <summary>
/// What stays of a name when spelling is set aside: no case, no diacritics, one letter for the common ways of writing one sound
/// in Latin script (gh and q, ou and u, doubled letters). Only a first sieve: who is one is settled by <see cref="PersonIndex"/>.
/// </summary>
internal static class NameKey
{
    private static readonly string[] Folds =
    [
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ", "cçćĉċč", "dďđð", "eèéêëēĕėęěẹẻẽếềểễệə", "gĝğġģǧ", "hĥħḥ", "iìíîïĩīĭįıǐịỉ", "jĵ", "kķ", "lĺļľŀł", "nñńņňŉ",
        "oòóôõöøōŏőơǒọỏốồổỗộớờởỡợ", "rŕŗř", "sśŝşšșṣ", "tţťŧțṭ", "uùúûüũūŭůűųưǔụủứừửữự", "wŵ", "yýÿŷỳỵỷỹ", "zźżžẓ",
    ];

    private static readonly (string From, string To)[] Sounds =
    [
        ("tch", "ch"), ("gh", "q"), ("ph", "f"), ("ck", "k"), ("dj", "j"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "e"), ("ai", "e"),
        ("ay", "e"), ("ey", "e"), ("y", "i"), ("w", "v"),
    ];

    private static readonly Dictionary<char, char> Plain = Table();

    /// <summary>Lower case without diacritics; anything but letters and digits becomes one space.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var b = new StringBuilder(text.Length);
        foreach (char raw in text)
        {
            char c = char.ToLowerInvariant(raw);
            if (!char.IsAscii(c) && Plain.TryGetValue(c, out char plain)) c = plain;
            if (c is 'æ') b.Append("ae");
            else if (c is 'œ') b.Append("oe");
            else if (c is 'ß') b.Append("ss");
            else if (char.IsLetterOrDigit(c)) b.Append(c);
            else if (c is not ('\'' or '’' or '‘' or 'ʻ' or 'ʿ' or 'ʾ' or '`' or '\u0301') && b.Length > 0 && b[^1] != ' ') b.Append(' ');
        }

        return b.ToString().TrimEnd();
    }

    /// <summary>The sound of one folded token.</summary>
    public static string Sound(string token)
    {
        foreach (var (from, to) in Sounds) token = token.Replace(from, to, StringComparison.Ordinal);
        var b = new StringBuilder(token.Length);
        foreach (char c in token)
            if (b.Length == 0 || b[^1] != c) b.Append(c);
        return b.ToString();
    }

    /// <summary>Sounds of a name's tokens, particles left out ("al", "el", "bin", "de" …); all of them where nothing else is left.</summary>
    public static string[] Tokens(string name)
    {
        string[] all = Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] kept = [.. all.Where(t => t is not ("al" or "el" or "ul" or "bin" or "ibn" or "de" or "da" or "dos" or "van" or "von" or "der" or "den" or "jr" or "sr" or "mr" or "mrs" or "ms" or "dr"))];
        return [.. (kept.Length > 0 ? kept : all).Select(Sound)];
    }

    private static Dictionary<char, char> Table()
    {
        var table = new Dictionary<char, char>();
        foreach (string fold in Folds)
            foreach (char c in fold.AsSpan(1)) table[c] = fold[0];
        return table;
    }
}
