namespace Chancery.Events;

/// <summary>A rule that holds at a trigger, with its arguments and the words its tests were met by.</summary>
internal sealed record Candidate(EventRule Rule, Frame Frame, IReadOnlyList<int> Used, int Weight);
