namespace Chancery.Record.Queries;

/// <summary>One occurrence of the record: what the reports that tell of it say together.</summary>
/// <param name="AccordingTo">Whose word it is: speakers, agencies, or the outlets in their own voice.</param>
/// <param name="Reports">Number of mentions; <paramref name="Origins"/> counts the independent ones.</param>
public sealed record EventLine(
    string Id,
    string Type,
    string? Plover,
    string? Mode,
    string? Cameo,
    IReadOnlyList<Party> Actor,
    IReadOnlyList<Party> Target,
    IReadOnlyList<Party> Others,
    WhenLine? When,
    string? Where,
    string Status,
    string? Condition,
    IReadOnlyList<string> AccordingTo,
    IReadOnlyList<string> Words,
    int Reports,
    int Origins,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<string> Why);
