using Xunit;

namespace Chancery.Tests.Support;

/// <summary>Every example of the lexicon and every line of a spec must come out as written; those that do not are shown all at once.</summary>
internal static class Misses
{
    /// <param name="check">Says what is wrong with an example, or null.</param>
    public static void None(IReadOnlyCollection<string> examples, Func<string, string?> check)
    {
        string[] misses = [.. examples.Select(check).OfType<string>()];
        Assert.NotEmpty(examples);
        Assert.True(misses.Length == 0, $"{misses.Length} of {examples.Count} miss:\n{string.Join("\n\n", misses)}");
    }
}
