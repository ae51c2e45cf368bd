using Chancery.Lexicon;

namespace Chancery.Cli.Shell;

/// <summary>An edited copy of the knowledge: every YAML file below a folder.</summary>
internal static class LexiconFolder
{
    /// <exception cref="UsageException">There is no such folder, or it holds no YAML file.</exception>
    public static LexiconFiles Open(DirectoryInfo folder)
    {
        if (!folder.Exists) throw new UsageException($"there is no folder {folder.FullName}; give --lexicon the folder that holds states.yaml.");
        var files = folder.EnumerateFiles("*.yaml", SearchOption.AllDirectories).Select(f => KeyValuePair.Create(
            Path.GetRelativePath(folder.FullName, f.FullName).Replace('\\', '/'), File.ReadAllText(f.FullName))).ToList();
        return files.Count > 0 ? LexiconFiles.FromTexts(files) : throw new UsageException($"{folder.FullName} holds no .yaml file.");
    }
}
