using System.Runtime.InteropServices;
using Chancery.Language.Words;

namespace Chancery.Language.Names;

/// <summary>
/// What the other places of a text tell of a word: whether it stands there in small letters, or with a capital that no beginning of a sentence accounts for,
/// and beside which words. First every sentence is counted, then every one noted.
/// </summary>
internal sealed class Elsewhere
{
    private const uint Small = 1;
    private const uint WithinProse = 2;
    private const uint AfterGivenName = 4;
    private const uint AfterTitle = 8;
    private const uint BeforeSurname = 16;
    private const uint BeforeBodyMark = 32;
    private const uint BeforePlaceMark = 64;
    private const uint Alone = 128;
    private const uint Capital = 256;

    /// <summary>For each form, what was seen of it, and what of that more than once.</summary>
    private readonly Dictionary<uint, (uint Once, uint Twice)> _seen = [];

    public void Count(ReadOnlySpan<NameGlance> sentence)
    {
        var style = NameFeatures.Style(sentence);
        for (var i = 0; i < sentence.Length; i++)
        {
            var here = Here(sentence, i, style);
            if (here == 0) continue;
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, sentence[i].Form, out _);
            seen = (seen.Once | here, seen.Twice | (seen.Once & here));
        }
    }

    public void Note(Span<NameGlance> sentence)
    {
        var style = NameFeatures.Style(sentence);
        for (var i = 0; i < sentence.Length; i++)
        {
            var here = Here(sentence, i, style);
            if (here == 0) continue;
            var (once, twice) = _seen.GetValueOrDefault(sentence[i].Form);
            if ((twice | (once & ~here)) is > 0 and var elsewhere) sentence[i] = sentence[i] with { Elsewhere = elsewhere };
        }
    }

    private static uint Here(ReadOnlySpan<NameGlance> words, int at, uint style)
    {
        ref readonly var word = ref words[at];
        if (!word.IsCapital) return word.IsSmall ? Small : 0;
        ref readonly var before = ref NameFeatures.Look(words, at - 1);
        ref readonly var after = ref NameFeatures.Look(words, at + 1);
        var here = Capital;
        if (at > 0 && style == 0) here |= WithinProse;
        if (at > 0 && !before.IsCapital && !after.IsCapital) here |= Alone;
        if (before.IsCapital) here |= Preceded(before.Traits);
        if (after.IsCapital) here |= Followed(after.Traits);
        return here;
    }

    private static uint Preceded(WordTraits before) => before.HasFlag(WordTraits.Mark)
        ? before.HasFlag(WordTraits.Surname) ? AfterTitle : 0
        : before.HasFlag(WordTraits.GivenName) ? AfterGivenName : 0;

    private static uint Followed(WordTraits after) => after.HasFlag(WordTraits.Mark)
        ? (after.HasFlag(WordTraits.Body) ? BeforeBodyMark : 0) | (after.HasFlag(WordTraits.Place) ? BeforePlaceMark : 0)
        : after.HasFlag(WordTraits.Surname) ? BeforeSurname : 0;
}
