using System.CommandLine;
using Chancery.Cli.Shell;

namespace Chancery.Cli.Parse;

/// <summary><c>chancery parse</c>: text or CoNLL-U in, CoNLL-U with tags, lemmas and trees out.</summary>
internal static class ParseCommand
{
    public static Command Create(CliHost host)
    {
        var files = Files.Argument();
        var command = new Command("parse", "Parses text, or CoNLL-U whose words and sentences are kept, and writes CoNLL-U.") { files };
        command.SetAction((result, stop) => new TextParser(host).RunAsync(result.GetValue(files) ?? [], stop));
        return command;
    }
}
