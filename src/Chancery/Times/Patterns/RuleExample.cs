namespace Chancery.Times.Patterns;

/// <summary>
/// A sentence with the expression in square brackets and what must come out, counted from the lexicon's example day, Wednesday 13 May 2020:
/// <c>"They met on [Tuesday]. -> 2020-05-12"</c>; the EDTF text may follow after a comma; <c>-> nothing</c> says that nothing may be found.
/// </summary>
internal sealed record RuleExample(string Text, int Start, int End, string Value, string? Edtf)
{
    public static RuleExample? Read(string line)
    {
        int arrow = line.LastIndexOf("->", StringComparison.Ordinal);
        if (arrow < 0) return null;
        string marked = line[..arrow].Trim(), result = line[(arrow + 2)..].Trim();
        int open = marked.IndexOf('[', StringComparison.Ordinal), close = marked.IndexOf(']', StringComparison.Ordinal);
        if (result == "nothing") return new(marked, 0, 0, "", null);
        if (open < 0 || close < open) return null;
        int comma = result.IndexOf(", ", StringComparison.Ordinal);
        string value = comma < 0 ? result : result[..comma];
        string text = marked[..open] + marked[(open + 1)..close] + marked[(close + 1)..];
        return new(text, open, close - 1, value, comma < 0 ? null : result[(comma + 2)..]);
    }
}
