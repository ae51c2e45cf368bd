using Chancery.Language.Network;

namespace Chancery.Language.Segmenting;

/// <summary>
/// Groups of forms, from the model file: abbreviations (titles before names, months, companies …; lines of <c>group form form …</c>, forms without
/// their stop), and words that running text writes small, so that one with a capital speaks for the beginning of a sentence, a title or a heading.
/// </summary>
internal sealed class FormGroups
{
    private const uint Initial = 1000;
    private const uint SingleCapital = 1001;
    private const uint CommonCapitalized = 1002;
    private const uint Common = 1003;

    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly ulong[] _common;

    /// <summary><paramref name="common"/>: hashes of the words written small, ascending.</summary>
    public FormGroups(IEnumerable<string> abbreviations, ulong[] common)
    {
        var group = 0;
        foreach (var line in abbreviations)
        {
            group++;
            var forms = line.Split(' ');
            for (var i = 1; i < forms.Length; i++) _groups[forms[i]] = group;
        }

        _lookup = _groups.GetAlternateLookup<ReadOnlySpan<char>>();
        _common = common;
    }

    /// <summary>What <see cref="_common"/> holds of a form in lower case.</summary>
    public static ulong CommonKey(ReadOnlySpan<char> lower) => WordFeatures.Hash(lower, 51);

    /// <summary>
    /// The group of a word as written, <paramref name="form"/> being its normalised form: a person's initial with its stop and a capital alone are groups of
    /// their own; else the abbreviation's, with or without its last stop; else whether it is usually written small; 0 for none.
    /// </summary>
    public uint Of(ReadOnlySpan<char> text, ReadOnlySpan<char> form)
    {
        if (text.Length == 1 && char.IsUpper(text[0])) return SingleCapital;
        if (text.Length == 2 && char.IsUpper(text[0]) && text[1] == '.') return Initial;
        if (_lookup.TryGetValue(form.Length > 1 && form[^1] == '.' ? form[..^1] : form, out var group)) return (uint)group;
        if (!char.IsLetter(text[0]) || Array.BinarySearch(_common, CommonKey(form)) < 0) return 0;
        return char.IsUpper(text[0]) ? CommonCapitalized : Common;
    }
}
