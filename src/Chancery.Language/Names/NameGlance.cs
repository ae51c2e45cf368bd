using Chancery.Language.Network;
using Chancery.Language.Segmenting;

namespace Chancery.Language.Names;

/// <summary>A word as the name model sees it: hashes of its normalised form, its shape, its beginning and its end, its letter case and its group.</summary>
internal readonly record struct NameGlance(uint Form, uint Shape, uint LongShape, uint Case, uint Group, uint Head2, uint Head3, uint Tail2, uint Tail3, uint Tail4)
{
    public static readonly NameGlance Nothing = new(1, 1, 1, 9, 0, 1, 1, 1, 1, 1);

    private const int LongestShape = 10;

    public bool IsCapital => Case is 1 or 2 or 3;

    public static NameGlance Of(ReadOnlySpan<char> text, FormGroups groups)
    {
        var glance = Glance.Of(text, groups);
        Span<char> normal = stackalloc char[WordFeatures.MaxLength];
        ReadOnlySpan<char> form = normal[..WordFeatures.Normalize(text, normal)];
        Span<char> shape = stackalloc char[LongestShape];
        var length = Math.Min(text.Length, LongestShape);
        for (var i = 0; i < length; i++) shape[i] = char.IsUpper(text[i]) ? 'X' : char.IsLetter(text[i]) ? 'x' : char.IsDigit(text[i]) ? '0' : WordFeatures.Normal(text[i]);
        return new NameGlance(glance.Form, glance.Shape, Hash(shape[..length], 60), glance.Case, glance.Group,
            Hash(form[..Math.Min(2, form.Length)], 61), Hash(form[..Math.Min(3, form.Length)], 62),
            Hash(form[^Math.Min(2, form.Length)..], 63), Hash(form[^Math.Min(3, form.Length)..], 64), Hash(form[^Math.Min(4, form.Length)..], 65));
    }

    private static uint Hash(ReadOnlySpan<char> text, ulong seed) => (uint)WordFeatures.Hash(text, seed);
}
