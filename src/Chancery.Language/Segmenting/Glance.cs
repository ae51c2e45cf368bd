using Chancery.Language.Network;

namespace Chancery.Language.Segmenting;

/// <summary>A stretch of text as the segmenter sees it: hashes of its normalised form and of its shape, and what its letter case is.</summary>
internal readonly record struct Glance(uint Form, uint Shape, uint Case, uint Group)
{
    /// <summary>Characters looked at for the shape, so that a chunk of any length costs no more than its words.</summary>
    private const int Longest = 48;

    public static readonly Glance Nothing = new(1, 1, 9, 0);


    /// <summary>The hash of a normalised form.</summary>
    public static uint FormKey(ReadOnlySpan<char> form) => (uint)WordFeatures.Hash(form, 2);

    public static Glance Of(ReadOnlySpan<char> text, FormGroups groups)
    {
        if (text.IsEmpty) return Nothing;
        Span<char> normal = stackalloc char[WordFeatures.MaxLength];
        ReadOnlySpan<char> form = normal[..WordFeatures.Normalize(text, normal)];
        Span<char> shape = stackalloc char[8];
        var length = 0;
        var (upper, lower) = (false, false);
        foreach (var c in text[..Math.Min(text.Length, Longest)])
        {
            upper |= char.IsUpper(c);
            lower |= char.IsLower(c);
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : WordFeatures.Normal(c);
            if (length > 0 && shape[length - 1] == kind) continue;
            if (length < shape.Length) shape[length++] = kind;
        }

        var first = text[0];
        var letterCase = char.IsUpper(first) ? (lower ? 1u : text.Length == 1 ? 2u : 3u) : char.IsLetter(first) ? (upper ? 4u : 5u) : char.IsDigit(first) ? 6u : 7u;
        return new Glance(FormKey(form), (uint)WordFeatures.Hash(shape[..length], 3), letterCase, groups.Of(text, form));
    }
}
