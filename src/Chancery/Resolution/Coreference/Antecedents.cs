namespace Chancery.Resolution.Coreference;

/// <summary>What an anaphor may mean: one entity, several states, or candidates the article does not decide between.</summary>
internal sealed record Antecedents(Entity? Entity, string[] Candidates, string[]? States = null)
{
    public static Antecedents None { get; } = new(null, []);
}
