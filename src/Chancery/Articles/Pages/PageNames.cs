using System.Collections.Frozen;
using Chancery.Lexicon;

namespace Chancery.Articles.Pages;

/// <summary>The names under which pages state things about themselves, from <c>lexicon/articles/page-metadata.yaml</c>; a lower rank is trusted more.</summary>
internal sealed class PageNames
{
    private const string Path = "articles/page-metadata.yaml";
    private static readonly string[] Kinds = ["published", "modified", "title", "author", "outlet", "language", "section", "address", "image", "kind"];

    private readonly FrozenDictionary<string, (string Kind, int Rank)> _names;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _dates;

    public PageNames(LexiconFiles files)
    {
        LexiconNode root = LexiconNode.Read(files, Path);
        root.Only([.. Kinds, "reports", "dates", "said-published", "said-modified"]);
        var names = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        foreach (string kind in Kinds)
        {
            string[] list = root.Texts(kind);
            for (int i = 0; i < list.Length; i++) names.TryAdd(list[i].ToLowerInvariant(), (kind, i));
        }

        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
        _dates = root.Texts("dates").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Reports = root.Texts("reports").ToFrozenSet(StringComparer.Ordinal);
        SaidPublished = root.Texts("said-published");
        SaidModified = root.Texts("said-modified");
    }

    /// <summary>JSON-LD types, in lower case, that can be the page's report.</summary>
    public FrozenSet<string> Reports { get; }

    public string[] SaidPublished { get; }

    public string[] SaidModified { get; }

    /// <summary>What a meta element of this name states, and how much it is trusted among those of its kind.</summary>
    public (string Kind, int Rank)? Of(string name) => _names.TryGetValue(name.Trim().ToLowerInvariant(), out var found) ? found : null;

    /// <summary>True when a class or id has a piece that names a date.</summary>
    public bool NamesDate(ReadOnlySpan<char> names)
    {
        Span<char> lower = stackalloc char[Math.Min(names.Length, 200)];
        names[..lower.Length].ToLowerInvariant(lower);
        foreach (Range piece in lower.SplitAny(" -_:."))
        {
            if (_dates.Contains(lower[piece])) return true;
        }

        return names.Contains("date", StringComparison.OrdinalIgnoreCase) && !names.Contains("update", StringComparison.OrdinalIgnoreCase);
    }
}
