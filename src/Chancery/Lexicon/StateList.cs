using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>The states and every spelling that stands for them (<c>states.yaml</c>, <c>regions.yaml</c>, <c>ambiguous.yaml</c>).</summary>
public sealed class StateList
{
    private readonly FrozenDictionary<string, State> _byId;
    private readonly NameIndex<StateName> _names;
    private readonly NameIndex<ImmutableArray<State>> _descriptions;

    private StateList(ImmutableArray<State> all, NameIndex<StateName> names, NameIndex<ImmutableArray<State>> descriptions)
    {
        (All, _names, _descriptions) = (all, names, descriptions);
        _byId = all.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
    }

    /// <summary>Ordered by id.</summary>
    public ImmutableArray<State> All { get; }

    /// <exception cref="LexiconException">A file is missing or wrong; or two states share a spelling that <c>ambiguous.yaml</c> does not list.</exception>
    public static StateList Load(LexiconFiles files) => files.Once(() => Read(files));

    private static StateList Read(LexiconFiles files)
    {
        var regions = RegionTable.Load(files);
        ImmutableArray<State> states = StateFile.Read(files, regions);
        return new(states, new(StateSpellings.Of(states, AmbiguousNames.Load(files))), new(regions.Phrases(states)));
    }

    /// <summary>The state with this code, or null.</summary>
    public State? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The longest spelling of a state that starts at the first character of <paramref name="text"/>, where a word must start.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, out StateName name)
    {
        bool found = _names.TryMatch(text, out int length, out name);
        if (found) name = name with { Length = length };
        return found;
    }

    /// <summary>
    /// A phrase that describes states without naming one ("North American country", "Islamic Republic"), without its article.
    /// <paramref name="states"/> are all it may mean, in order of id: which one was meant is for what went before to say.
    /// </summary>
    public bool TryMatchDescription(ReadOnlySpan<char> text, out int length, out ImmutableArray<State> states) =>
        _descriptions.TryMatch(text, out length, out states);
}
