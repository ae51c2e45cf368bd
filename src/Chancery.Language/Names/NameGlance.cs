using Chancery.Language.Network;
using Chancery.Language.Segmenting;
using Chancery.Language.Words;

namespace Chancery.Language.Names;

/// <summary>
/// A word as the name and tag models see it: hashes of its normalised form, its shape, its beginning and its end, its letter case, its group, and what the
/// word lists know of it, of it with the word before and of it with the word after.
/// </summary>
internal readonly record struct NameGlance(uint Form, uint Shape, uint LongShape, uint Case, uint Group, uint Head2, uint Head3, uint Tail2, uint Tail3, uint Tail4, WordTraits Traits, WordTraits Before, WordTraits After)
{
    public static readonly NameGlance Nothing = new(1, 1, 1, 9, 0, 1, 1, 1, 1, 1, WordTraits.None, WordTraits.None, WordTraits.None);

    private const int LongestShape = 10;

    /// <summary>Where in <see cref="WordTraits"/> those of names begin.</summary>
    private const int NameTraits = 9;

    /// <summary>What <see cref="Names.Elsewhere"/> noted of the word.</summary>
    public uint Elsewhere { get; init; }

    public bool IsCapital => Case is 1 or 2 or 3;

    public bool IsSmall => Case == 5;

    /// <summary>The traits of names.</summary>
    public uint Names => (uint)Traits >> NameTraits;

    /// <summary>The traits of names that it stands in with the word before.</summary>
    public uint NamesBefore => (uint)Before >> NameTraits;

    /// <summary>The same with the word after.</summary>
    public uint NamesAfter => (uint)After >> NameTraits;

    /// <summary>The traits of inflection.</summary>
    public uint Inflections => (uint)Traits & ((1 << NameTraits) - 1);

    public uint InDictionary => Inflections == 0 ? 0u : 1;

    /// <summary>The kinds of name that the word can stand in, and whether it is a dictionary's word.</summary>
    public uint Known => Names | (InDictionary << 7);

    /// <summary><see cref="Known"/> and the letter case.</summary>
    public uint KnownAs => Known | (Case << 8);

    /// <summary>Adds to the words of a sentence what the lists know of neighbours.</summary>
    public static void Join(Span<NameGlance> sentence, TraitBook book)
    {
        for (var i = 1; i < sentence.Length; i++)
        {
            var traits = book.Of(TraitBook.Pair(sentence[i - 1].Form, sentence[i].Form));
            if (traits == WordTraits.None) continue;
            sentence[i - 1] = sentence[i - 1] with { After = traits };
            sentence[i] = sentence[i] with { Before = traits };
        }
    }

    public static NameGlance Of(ReadOnlySpan<char> text, FormGroups groups, TraitBook book)
    {
        var glance = Glance.Of(text, groups);
        Span<char> normal = stackalloc char[WordFeatures.MaxLength];
        ReadOnlySpan<char> form = normal[..WordFeatures.Normalize(text, normal)];
        Span<char> shape = stackalloc char[LongestShape];
        var length = Math.Min(text.Length, LongestShape);
        for (var i = 0; i < length; i++) shape[i] = char.IsUpper(text[i]) ? 'X' : char.IsLetter(text[i]) ? 'x' : char.IsDigit(text[i]) ? '0' : WordFeatures.Normal(text[i]);
        return new NameGlance(glance.Form, glance.Shape, Hash(shape[..length], 60), glance.Case, glance.Group,
            Hash(form[..Math.Min(2, form.Length)], 61), Hash(form[..Math.Min(3, form.Length)], 62),
            Hash(form[^Math.Min(2, form.Length)..], 63), Hash(form[^Math.Min(3, form.Length)..], 64), Hash(form[^Math.Min(4, form.Length)..], 65),
            book.Of(glance.Form), WordTraits.None, WordTraits.None);
    }

    private static uint Hash(ReadOnlySpan<char> text, ulong seed) => (uint)WordFeatures.Hash(text, seed);
}
