namespace Chancery.Language.Segmenting;

/// <summary>Abbreviations by group (titles before names, months, companies …), from the model file; lines of <c>group form form …</c>, forms without their stop.</summary>
internal sealed class Abbreviations
{
    private readonly Dictionary<string, uint> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Abbreviations(IEnumerable<string> lines)
    {
        var group = 1u;
        foreach (var line in lines)
        {
            foreach (var form in line.Split(' ').Skip(1)) _groups[form] = group;
            group++;
        }

        _lookup = _groups.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The group of a normalised form, with or without its last stop; 0 for none.</summary>
    public uint GroupOf(ReadOnlySpan<char> form)
    {
        if (form.Length > 1 && form[^1] == '.') form = form[..^1];
        return _lookup.TryGetValue(form, out var group) ? group : 0;
    }
}
