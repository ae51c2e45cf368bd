using Xunit;

namespace Chancery.Tests.Support;

/// <summary>
/// The data that lies beside the checkout and never enters it. Tests that need it skip, saying so, where it is absent.
/// </summary>
internal static class SharedData
{
    private static readonly string _folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    /// <summary>The path of a file or folder of the shared data; skips the calling test where there is none.</summary>
    public static string Require(params string[] parts)
    {
        string path = Path.Combine([_folder, .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path)) Assert.Skip($"shared/{string.Join('/', parts)} is not beside this checkout.");
        return path;
    }
}
