using System.Collections.Immutable;
using Chancery.Lexicon;

namespace Chancery.Actors;

/// <summary>Words that stand for a state, by the way they do: a view of <see cref="StateList"/> for the reading of mentions.</summary>
internal sealed class StateWords(LexiconFiles files)
{
    private readonly StateList _states = StateList.Load(files);

    /// <summary>The usual English name of a state.</summary>
    public string NameOf(string id) => _states.Find(id)?.Name ?? id;

    /// <summary>Words at <paramref name="start"/> that stand for a state; their end, or -1.</summary>
    public int Match(string text, int start, int limit, out (string Id, StateUse Use) found)
    {
        found = default;
        if (!_states.TryMatch(text.AsSpan(start, limit - start), out StateName name)) return -1;
        found = (name.State.Id, UseOf(name.Use));
        return start + name.Length;
    }

    /// <summary>The states a description without a name may mean ("North American country"), in order of id; its end, or -1.</summary>
    public int MatchDescription(string text, int start, int limit, out ImmutableArray<State> states) =>
        _states.TryMatchDescription(text.AsSpan(start, limit - start), out int length, out states) ? start + length : -1;

    private static StateUse UseOf(NameUse use) => use switch
    {
        _ when (use & (NameUse.Name | NameUse.Abbreviation | NameUse.Former)) != NameUse.None => StateUse.Name,
        _ when (use & NameUse.Adjective) != NameUse.None => StateUse.Adjective,
        _ when (use & NameUse.People) != NameUse.None => StateUse.People,
        _ when (use & NameUse.Person) != NameUse.None => StateUse.Person,
        _ when (use & NameUse.Capital) != NameUse.None => StateUse.Capital,
        _ => StateUse.Seat,
    };
}
