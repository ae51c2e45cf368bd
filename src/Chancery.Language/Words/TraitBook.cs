using Chancery.Language.Models;
using Chancery.Language.Network;
using Chancery.Language.Segmenting;

namespace Chancery.Language.Words;

/// <summary>
/// The traits of every form in the model's word lists, and of neighbours in names of several words, found by the 32-bit hash of the normalised form: sorted in buckets of the hash's upper half,
/// each entry four bytes, the lower half and the traits. Of forms outside the lists fewer than one in 10,000 is taken for one of them.
/// </summary>
internal sealed class TraitBook
{
    private const int Buckets = 1 << 16;

    private readonly uint[] _starts;
    private readonly uint[] _entries;

    /// <exception cref="ModelFileException">The section is missing or damaged.</exception>
    public TraitBook(ModelFile file)
        : this(file.Section<uint>("traits.start").ToArray(), file.Section<uint>("traits.entry").ToArray())
    {
    }

    private TraitBook(uint[] starts, uint[] entries)
    {
        (_starts, _entries) = (starts, entries);
        if (starts.Length != Buckets + 1 || starts[^1] != entries.Length) throw new ModelFileException("The model's word lists are damaged.");
        for (var i = 1; i < starts.Length; i++)
            if (starts[i] < starts[i - 1]) throw new ModelFileException("The model's word lists are damaged.");
    }

    public static TraitBook Of(IEnumerable<(uint Form, WordTraits Traits)> forms)
    {
        var sorted = forms.GroupBy(f => f.Form).Select(g => (Form: g.Key, Traits: g.Aggregate(WordTraits.None, (all, f) => all | f.Traits))).OrderBy(f => f.Form).ToArray();
        var starts = new uint[Buckets + 1];
        foreach (var (form, _) in sorted) starts[(form >> 16) + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        return new TraitBook(starts, [.. sorted.Select(f => (f.Form << 16) | (ushort)f.Traits)]);
    }

    public void Write(ModelFileWriter writer)
    {
        writer.Add<uint>("traits.start", _starts);
        writer.Add<uint>("traits.entry", _entries);
    }

    /// <summary>What stands for a form: the hash of how it is normalised.</summary>
    public static uint Key(ReadOnlySpan<char> form)
    {
        Span<char> normal = stackalloc char[WordFeatures.MaxLength];
        return Glance.FormKey(normal[..WordFeatures.Normalize(form, normal)]);
    }

    /// <summary>What stands for two neighbours in a name of several words.</summary>
    public static uint Pair(uint first, uint second) => FeatureList.Hash(150, first, second);

    /// <summary>What the lists know of the form with this hash (<c>Glance.Form</c>), or of a <see cref="Pair"/>.</summary>
    public WordTraits Of(uint form)
    {
        for (var at = _starts[form >> 16]; at < _starts[(form >> 16) + 1]; at++)
            if (_entries[at] >> 16 == (form & 0xFFFF)) return (WordTraits)(ushort)_entries[at];
        return WordTraits.None;
    }
}
