namespace Chancery.Record.Store;

/// <summary>By what an article is found again: pairs of states, people by the sound of the last name with the fullest spelling, ids of its events and statements.</summary>
/// <param name="Month">yyyy-MM, or yyyy where no month is known, of the first day on which it can have appeared; empty for the undated.</param>
internal sealed record ArticleIndex(string Month, IReadOnlyList<string> Pairs, IReadOnlyList<(string Sound, string Spelling)> People, IReadOnlyList<string> Mentions);
