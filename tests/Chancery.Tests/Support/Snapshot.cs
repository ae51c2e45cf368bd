using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace Chancery.Tests.Support;

/// <summary>
/// Compares what people read with a file kept beside the test (<c>Snapshots/NAME.txt</c>). With CHANCERY_ACCEPT=1 in the
/// environment the file is written instead, to be looked at and committed.
/// </summary>
internal static class Snapshot
{
    public static void Matches(string actual, string name, [CallerFilePath] string test = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots", name);
        string text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("CHANCERY_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, new UTF8Encoding(false));
            return;
        }

        Assert.True(File.Exists(path), $"There is no snapshot {name}; run with CHANCERY_ACCEPT=1, look at it and commit it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
