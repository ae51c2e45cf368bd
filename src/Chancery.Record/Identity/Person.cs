namespace Chancery.Record.Identity;

/// <summary>Somebody, over the articles looked at: the spellings and why they were taken for one.</summary>
/// <param name="Names">Full spellings, the most frequent first, then in ordinal order.</param>
internal sealed record Person(string Id, IReadOnlyList<string> Names, IReadOnlyList<string> States, IReadOnlyList<PersonMention> Mentions, IReadOnlyList<string> Why)
{
    public string Name => Names[0];
}
