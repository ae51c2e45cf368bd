using System.IO.Enumeration;

namespace Chancery.Intake;

/// <summary>
/// Files that a path, a folder or a glob names, in ordinal order. A folder gives the files of known kinds below it,
/// hidden ones left out; links to folders are not followed, so that a loop of links ends.
/// </summary>
internal static class PathSearch
{
    private static readonly string[] Known = [".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".eml", ".xml", ".rss", ".atom", ".warc", ".gz"];

    public static IEnumerable<PathFound> Find(string argument)
    {
        if (File.Exists(argument)) return [new(argument)];
        if (Directory.Exists(argument)) return Folder(argument, wanted: null);
        if (argument.AsSpan().IndexOfAny('*', '?') >= 0) return Glob(argument);
        return [new(argument, new IntakeError(argument, 0, "there is no such file or folder"))];
    }

    private static IEnumerable<PathFound> Glob(string pattern)
    {
        string[] parts = pattern.Replace('\\', '/').Split('/');
        int fixedParts = Array.FindIndex(parts, p => p.AsSpan().IndexOfAny('*', '?') >= 0);
        string root = string.Join('/', parts[..fixedParts]);
        if (root.Length == 0) root = pattern.StartsWith('/') ? "/" : ".";
        string[] rest = parts[fixedParts..];
        bool any = false;
        foreach (PathFound found in Directory.Exists(root) ? Folder(root, rest) : [])
        {
            any = true;
            yield return found with { Path = root == "." && !pattern.StartsWith('.') ? found.Path[2..] : found.Path };
        }

        if (!any) yield return new(pattern, new IntakeError(pattern, 0, "no file matches"));
    }

    private static IEnumerable<PathFound> Folder(string folder, string[]? wanted)
    {
        List<FileSystemInfo>? entries = null;
        string? failure = null;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failure = ArticleSource.Reason(e);
        }

        if (entries is null)
        {
            yield return new(folder, new IntakeError(folder, 0, failure!));
            yield break;
        }

        entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (FileSystemInfo entry in entries)
        {
            string path = folder.EndsWith('/') ? folder + entry.Name : folder + "/" + entry.Name;
            foreach (PathFound found in Entry(entry, path, wanted)) yield return found;
        }
    }

    private static IEnumerable<PathFound> Entry(FileSystemInfo entry, string path, string[]? wanted)
    {
        if (entry.Name.StartsWith('.')) return [];
        bool folder = entry is DirectoryInfo && entry.LinkTarget is null;
        if (wanted is null) return folder ? Folder(path, null) : IsKnown(entry) ? [new(path)] : [];
        if (wanted[0] == "**") return folder ? Folder(path, wanted) : wanted.Length == 1 || (wanted.Length == 2 && Matches(wanted[1], entry)) ? [new(path)] : [];
        if (!Matches(wanted[0], entry)) return [];
        if (wanted.Length > 1) return folder ? Folder(path, wanted[1..]) : [];
        return folder ? Folder(path, null) : [new(path)];
    }

    private static bool IsKnown(FileSystemInfo entry) => entry is FileInfo && Known.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase);

    private static bool Matches(string pattern, FileSystemInfo entry) => FileSystemName.MatchesSimpleExpression(pattern, entry.Name, ignoreCase: false);
}
