namespace Chancery.Events;

/// <summary>A rule under one of its words, with the further words of a fixed phrase ("off" of "break off", "hunger" of "hunger strike").</summary>
/// <param name="Before">Words that must stand shortly before the trigger.</param>
/// <param name="After">Words that must follow it in order.</param>
internal sealed record Trigger(EventRule Rule, string[] Before, string[] After);
