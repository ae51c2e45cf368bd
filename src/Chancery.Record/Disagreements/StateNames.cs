using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Record.Disagreements;

/// <summary>States that a few words name, by name or adjective; what is no mention of an actor ("Iranians in …", "the former … cabinet") is still a name.</summary>
internal sealed class StateNames(StateList states)
{
    /// <summary>Alpha-3 codes in ordinal order, ambiguous names left out.</summary>
    public string[] In(string text, Span span)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = span.Start; i < span.End; i++)
        {
            if (!char.IsUpper(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1]))) continue;
            if (!states.TryMatch(text.AsSpan(i, span.End - i), out StateName name) || name.IsAmbiguous) continue;
            found.Add(name.State.Id);
            i += name.Length - 1;
        }

        return [.. found];
    }
}
