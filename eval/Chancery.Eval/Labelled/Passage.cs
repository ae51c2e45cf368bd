using System.Text.Json;

namespace Chancery.Eval.Labelled;

/// <summary>
/// A line of <c>eval/labelled/*.jsonl</c>: a short text of our own and all that a reader should find in it.
/// Quotes are words of the text; where they stand more than once the first place is meant. <paramref name="None"/> are types that must not
/// appear ("statement" for any attribution), <paramref name="Optional"/> types that may.
/// </summary>
internal sealed record Passage(
    string Id,
    string Text,
    string? Published,
    Passage.Time[] Times,
    Passage.Statement[] Statements,
    Passage.Event[] Events,
    string[] None,
    string[] Optional)
{
    private static readonly JsonSerializerOptions _json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>All passages, in order of file and line.</summary>
    public static IEnumerable<Passage> All() =>
        Directory.EnumerateFiles(Checkout.At("eval", "labelled"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => JsonSerializer.Deserialize<Passage>(line, _json)!);

    /// <param name="Value">TIMEX3 value.</param>
    internal sealed record Time(string Quote, string Value);

    /// <param name="Speaker">Words of the first link's name; "Bern/Switzerland" where either will do.</param>
    internal sealed record Statement(string Speaker, string Quote);

    /// <param name="Actors">States of the actors; those of the targets likewise.</param>
    /// <param name="When">EDTF, or null where the text gives none.</param>
    internal sealed record Event(string Type, string Status, string[] Actors, string[] Targets, string? When, string Quote);
}
