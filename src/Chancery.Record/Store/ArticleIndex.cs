namespace Chancery.Record.Store;

/// <summary>By what an article is found again: pairs of states, people by the sound of the last name with the fullest spelling, ids of its events and statements.</summary>
internal sealed record ArticleIndex(IReadOnlyList<string> Pairs, IReadOnlyList<(string Sound, string Spelling)> People, IReadOnlyList<string> Mentions);
