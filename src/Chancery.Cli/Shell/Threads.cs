using System.CommandLine;

namespace Chancery.Cli.Shell;

/// <summary>The option for how many cores read.</summary>
internal static class Threads
{
    public static Option<int?> Option() =>
        new("--threads") { Description = "Cores to read on; all of them unless given. The output is the same whatever the number." };

    /// <exception cref="UsageException">The number is below one.</exception>
    public static int Of(int? given) => given switch
    {
        null => Environment.ProcessorCount,
        >= 1 => given.Value,
        _ => throw new UsageException("--threads takes a number from 1 up."),
    };
}
