using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Chancery.Cli.Shell;
using Chancery.Lexicon;
using Chancery.Record.Store;

namespace Chancery.Cli.Record;

/// <summary>What readings of this run are made with: the reader's build, and hashes of the knowledge and the model.</summary>
internal static class ReaderProvenance
{
    private static readonly ConcurrentDictionary<string, string> _models = new();

    public static Provenance Of(CliHost host) =>
        new(typeof(Reader).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..16], Hash(host.Lexicon), _models.GetOrAdd(host.ModelPath, HashFile));

    private static string Hash(LexiconFiles files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string path in files.Paths)
        {
            using TextReader reader = files.Open(path);
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{reader.ReadToEnd()}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static string HashFile(string path)
    {
        if (!File.Exists(path)) return "none";
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file))[..16];
    }
}
