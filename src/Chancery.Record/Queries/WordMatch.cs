using Chancery.Record.Identity;

namespace Chancery.Record.Queries;

/// <summary>Whether a passage holds every word asked for, endings aside ("reopen", "reopening"). The file's own index stems the same way; this looks inside a passage.</summary>
internal static class WordMatch
{
    private static readonly string[] Endings = ["ations", "ation", "ings", "ions", "ment", "ing", "ion", "ies", "ed", "es", "ly", "s", "y", "e"];

    public static string[] Stems(string text) => [.. NameKey.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stem).Distinct(StringComparer.Ordinal)];

    public static bool HasAll(string passage, string[] stems)
    {
        HashSet<string> held = [.. Stems(passage)];
        return stems.All(held.Contains);
    }

    /// <summary>The search as SQLite's full-text index takes it: every word, quoted, all of them.</summary>
    public static string Match(string text) =>
        string.Join(' ', NameKey.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => $"\"{t}\""));

    private static string Stem(string word)
    {
        foreach (string e in Endings)
            if (word.Length > e.Length + 2 && word.EndsWith(e, StringComparison.Ordinal)) return word[..^e.Length];
        return word;
    }
}
