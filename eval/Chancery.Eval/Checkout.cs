namespace Chancery.Eval;

/// <summary>Where the checkout lies that this build came from, found by walking up from the build's folder.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    /// <summary>A path below the root.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Chancery.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("Chancery.slnx is in no folder above this build.");
    }
}
