using Chancery.Record.Identity;
using Chancery.Record.Store;

namespace Chancery.Record.Decisions;

/// <summary>Checks what an analyst decides before it is taken down.</summary>
internal static class DecisionForm
{
    public static readonly string[] Verbs = ["accept", "reject", "merge", "split", "correct", "withdraw"];

    /// <param name="place">How many decisions stand before it: the same words decided again later are another decision.</param>
    public static Decision Check(string verb, IReadOnlyList<string> given, string because, string by, string? at, int place, Func<string, bool> exists)
    {
        if (!Verbs.Contains(verb, StringComparer.Ordinal)) throw new ArgumentException($"'{verb}' is no decision; it is one of {string.Join(", ", Verbs)}.", nameof(verb));
        if (string.IsNullOrWhiteSpace(because)) throw new ArgumentException("A decision needs its reason: --because TEXT.", nameof(because));
        if (string.IsNullOrWhiteSpace(by)) throw new ArgumentException("A decision needs a name: --by NAME.", nameof(by));
        string? value = verb == "correct" ? given.FirstOrDefault(g => g.Contains('=', StringComparison.Ordinal)) : null;
        string[] ids = [.. given.Where(g => g != value)];
        if (verb == "correct" && value is null) throw new ArgumentException("correct needs what is right: decide correct ID field=value.", nameof(given));
        if (verb == "correct") Correction.Check(value!);
        int least = verb is "merge" or "split" ? 2 : 1;
        if (ids.Length < least) throw new ArgumentException($"{verb} needs {least} id{(least == 1 ? "" : "s")} or more.", nameof(given));
        if (ids.FirstOrDefault(i => !exists(i)) is { } unknown) throw new ArgumentException($"Nothing in the record has the id '{unknown}'.", nameof(given));
        return new(ContentId.Of("c-", [verb, .. ids, value, because, by, place.ToString(System.Globalization.CultureInfo.InvariantCulture)]), verb, ids, value, because, by, at);
    }
}
