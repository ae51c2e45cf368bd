using System.CommandLine;

namespace Chancery.Cli.Shell;

/// <summary>The argument that names articles, the same for every command that reads them.</summary>
internal static class Files
{
    public static Argument<string[]> Argument()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Files, folders, globs, or - for standard input (also when none is named).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        // A misspelt option would otherwise be taken for a file; a file of such a name can be written ./--name.
        files.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => t.Value.Length > 1 && t.Value[0] == '-') is { } token) result.AddError($"'{token.Value}' is no option here.");
        });
        return files;
    }
}
