using Xunit;

namespace Chancery.Tests.Support;

/// <summary>
/// Examples are read with a trained model, and a better model may read a few of them worse: most must come out as written,
/// and those that do not are named.
/// </summary>
internal static class Misses
{
    /// <param name="check">Says what is wrong with an example, or null.</param>
    /// <param name="share">The largest share that may miss.</param>
    public static void AtMost(double share, IReadOnlyCollection<string> examples, Func<string, string?> check)
    {
        string[] misses = [.. examples.Select(check).OfType<string>()];
        Assert.NotEmpty(examples);
        Assert.True(misses.Length <= share * examples.Count, $"{misses.Length} of {examples.Count} miss:\n{string.Join("\n\n", misses)}");
    }
}
