using System.Globalization;

namespace Chancery.Language.Segmenting;

/// <summary>Forms written as one that may be two words, and where they part; lines of <c>form cut</c>, lower case.</summary>
internal sealed class Joins
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _cuts;

    public Joins(IEnumerable<string> lines)
    {
        var cuts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
            if (line.Split(' ') is [var form, var cut]) cuts[form] = int.Parse(cut, CultureInfo.InvariantCulture);
        _cuts = cuts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int CutOf(ReadOnlySpan<char> form)
    {
        if (form.Length > 12) return 0;
        Span<char> lower = stackalloc char[form.Length];
        form.ToLowerInvariant(lower);
        return _cuts.TryGetValue(lower, out var cut) ? cut : 0;
    }
}
