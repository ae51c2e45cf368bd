namespace Chancery.Language.Network;

/// <summary>
/// What the network sees of a word: a hash of its normalised form, buckets of its character n-grams, buckets of its affixes and shape.
/// Normalising makes curly and straight quotation marks, dashes of every length and all digits alike, so that the style of a source matters little.
/// Letter case is seen only by the shape. Training and reading use exactly this.
/// </summary>
internal static class WordFeatures
{
    public const int GramBuckets = 1 << 15;
    public const int AffixBuckets = 1 << 13;
    public const int AffixCount = 8;
    public const int MaxLength = 40;
    public const int MaxGrams = 3 * (MaxLength + 2);

    private const int MaxShape = 10;

    /// <summary>Fills <paramref name="grams"/> (room for <see cref="MaxGrams"/>) and <paramref name="affixes"/> (<see cref="AffixCount"/>).</summary>
    /// <returns>The hash of the normalised form, and how many grams there are.</returns>
    public static (ulong Word, int Grams) Extract(ReadOnlySpan<char> form, Span<int> grams, Span<int> affixes)
    {
        Span<char> padded = stackalloc char[MaxLength + 2];
        var length = Normalize(form, padded[1..]);
        padded[0] = '<';
        padded[length + 1] = '>';
        ReadOnlySpan<char> normal = padded.Slice(1, length);
        Affixes(form, normal, affixes);
        return (Hash(normal, 0), Grams(padded[..(length + 2)], grams));
    }

    /// <summary>Lower case, plain quotes and dashes, digits as 0; a very long word keeps its two ends. Returns the length, at most <see cref="MaxLength"/>.</summary>
    public static int Normalize(ReadOnlySpan<char> form, Span<char> into)
    {
        if (form is "``" or "''")
        {
            into[0] = '"';
            return 1;
        }

        if (form.Length > MaxLength)
        {
            Normalize(form[..(MaxLength / 2)], into);
            Normalize(form[^(MaxLength / 2)..], into[(MaxLength / 2)..]);
            return MaxLength;
        }

        for (var i = 0; i < form.Length; i++) into[i] = Normal(form[i]);
        return form.Length;
    }

    public static ulong Hash(ReadOnlySpan<char> text, ulong seed)
    {
        var hash = 14695981039346656037UL ^ (seed * 0x9E3779B97F4A7C15UL);
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93UL;
        return hash ^ (hash >> 32);
    }

    public static char Normal(char c)
    {
        if (c < 128) return char.IsAsciiDigit(c) ? '0' : char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c == '`' ? '\'' : c;
        return c switch
        {
            '’' or '‘' or 'ʼ' or '′' or '‛' => '\'',
            '“' or '”' or '„' or '«' or '»' or '‟' or '″' => '"',
            '–' or '—' or '‒' or '‑' or '―' or '−' => '-',
            '…' => '.',
            _ => char.ToLowerInvariant(c),
        };
    }

    private static int Grams(ReadOnlySpan<char> padded, Span<int> grams)
    {
        var count = 0;
        for (var n = 3; n <= 5; n++)
            for (var i = 0; i + n <= padded.Length; i++)
                grams[count++] = (int)(Hash(padded.Slice(i, n), (ulong)n) & (GramBuckets - 1));
        if (count == 0) grams[count++] = (int)(Hash(padded, 9) & (GramBuckets - 1));
        return count;
    }

    private static void Affixes(ReadOnlySpan<char> form, ReadOnlySpan<char> normal, Span<int> affixes)
    {
        for (var n = 1; n <= 3; n++) affixes[n - 1] = Bucket(normal[^Math.Min(n, normal.Length)..], n);
        for (var n = 1; n <= 2; n++) affixes[n + 2] = Bucket(normal[..Math.Min(n, normal.Length)], 4 + n);
        Span<char> shape = stackalloc char[MaxShape];
        affixes[5] = Bucket(shape[..Shape(form, shape, collapse: false)], 7);
        affixes[6] = Bucket(shape[..Shape(form, shape, collapse: true)], 8);
        shape[0] = (char)Math.Min(form.Length, 12);
        shape[1] = form.Length > 0 && char.IsUpper(form[0]) ? 'X' : 'x';
        affixes[7] = Bucket(shape[..2], 9);
    }

    private static int Shape(ReadOnlySpan<char> form, Span<char> shape, bool collapse)
    {
        var length = 0;
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : Normal(c);
            if (collapse && length > 0 && shape[length - 1] == kind) continue;
            shape[length++] = kind;
            if (length == shape.Length) break;
        }

        return length;
    }

    private static int Bucket(ReadOnlySpan<char> text, int kind) => (int)(Hash(text, (ulong)kind + 20) & (AffixBuckets - 1));
}
