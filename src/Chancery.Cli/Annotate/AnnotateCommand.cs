using System.CommandLine;
using Chancery.Cli.Shell;

namespace Chancery.Cli.Annotate;

/// <summary><c>chancery annotate</c>: articles in, what each says out, one JSON object a line in input order.</summary>
internal static class AnnotateCommand
{
    public static Command Create(CliHost host)
    {
        var files = Files.Argument();
        var tokens = new Option<bool>("--tokens") { Description = "Add words with tags and trees, and the model's names; these and the sentences are then of the whole text, furniture too." };
        var joint = new Option<bool>("--joint") { Description = "Date the articles named here from each other, as a last overlay. Holds them all in memory." };
        var threads = Threads.Option();
        var command = new Command("annotate", "Reads articles and writes what each says: times, actors, statements, events. One JSON object a line.") { files, tokens, joint, threads };
        command.SetAction((result, stop) => new Annotator(host)
        {
            WithTokens = result.GetValue(tokens),
            Jointly = result.GetValue(joint),
            Workers = Threads.Of(result.GetValue(threads)),
        }.RunAsync(result.GetValue(files) ?? [], stop));
        return command;
    }
}
