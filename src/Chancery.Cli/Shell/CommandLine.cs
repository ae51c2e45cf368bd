using System.CommandLine;
using System.CommandLine.Help;
using Chancery.Cli.Annotate;
using Chancery.Cli.Copies;
using Chancery.Cli.Export;
using Chancery.Cli.Mcp;
using Chancery.Cli.Parse;
using Chancery.Cli.Record;
using Chancery.Cli.Serve;
using Chancery.Cli.Watch;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Record.Store;

namespace Chancery.Cli.Shell;

/// <summary>The whole command: its parts, its common options, and what becomes of errors.</summary>
internal static class CommandLine
{
    public static Command Build(CliHost host)
    {
        var lexicon = new Option<DirectoryInfo?>("--lexicon") { Description = "Read the knowledge from this folder instead of the built-in copy.", Recursive = true };
        var model = new Option<FileInfo?>("--model") { Description = "Use this language model file.", Recursive = true };
        var root = new Command("chancery", "Reads the news and keeps the record of the relations between states. Every line leads back to the sentence it came from.") { lexicon, model, new HelpOption(), new VersionOption() };
        foreach (Command command in Commands(host))
        {
            command.Before(result =>
            {
                if (result.GetValue(lexicon) is { } folder) host.Lexicon = LexiconFolder.Open(folder);
                if (result.GetValue(model) is { } file) host.ModelPath = file.FullName;
            });
            root.Add(command);
        }

        return root;
    }

    /// <summary>Parses and runs; never throws for what a user can cause.</summary>
    public static async Task<int> RunAsync(string[] args, CliHost host)
    {
        ParseResult parsed = Build(host).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await host.Error.WriteLineAsync($"chancery: {Wrong(parsed)} Try: chancery {Path(parsed)}--help").ConfigureAwait(false);
            return ExitStatus.Usage;
        }

        int status = await GuardedAsync(parsed, host).ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        return status;
    }

    private static IEnumerable<Command> Commands(CliHost host) =>
    [
        AnnotateCommand.Create(host),
        CopiesCommand.Create(host),
        WatchCommand.Create(host),
        ParseCommand.Create(host),
        .. RecordCommands.All(host),
        ExportCommand.Create(host),
        ServeCommand.Create(host),
        McpCommand.Create(host),
    ];

    private static async Task<int> GuardedAsync(ParseResult parsed, CliHost host)
    {
        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = host.Out, Error = host.Error };
            return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (Exception e) when (e is UsageException or LexiconException or ModelFileException)
        {
            await host.Error.WriteLineAsync("chancery: " + e.Message).ConfigureAwait(false);
            return ExitStatus.Usage;
        }
        catch (RecordException e)
        {
            await host.Error.WriteLineAsync("chancery: " + e.Message).ConfigureAwait(false);
            return ExitStatus.RecordUnusable;
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            return ExitStatus.Done;
        }
    }

    private static string Wrong(ParseResult parsed) =>
        parsed.CommandResult.Parent is null && parsed.UnmatchedTokens is [var word, ..] ? $"'{word}' is no command." : parsed.Errors[0].Message;

    private static string Path(ParseResult parsed) =>
        parsed.CommandResult.Parent is null ? "" : parsed.CommandResult.Command.Name + " ";

    // A reader that closed early (`chancery annotate … | head`) has what it wanted.
    private static bool IsBrokenPipe(IOException e) => e.Message.Contains("Broken pipe", StringComparison.Ordinal);
}
