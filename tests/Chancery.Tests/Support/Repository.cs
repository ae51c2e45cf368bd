namespace Chancery.Tests.Support;

/// <summary>Finds the checkout the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution, found upwards from the test binary.</summary>
    public static string Root { get; } = Find();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Source files of the project below a folder, build output left out, in ordinal order.</summary>
    public static IEnumerable<string> Sources(string folder, string pattern = "*.cs") =>
        Directory.Exists(PathTo(folder))
            ? Directory.EnumerateFiles(PathTo(folder), pattern, SearchOption.AllDirectories)
                .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
            : [];

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Chancery.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests run from inside a checkout of Chancery.");
    }
}
