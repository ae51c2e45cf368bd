using System.CommandLine;
using Chancery.Cli.Shell;

namespace Chancery.Cli.Copies;

/// <summary><c>chancery copies</c>: which articles are copies of one another.</summary>
internal static class CopiesCommand
{
    public static Command Create(CliHost host)
    {
        var files = Files.Argument();
        var pairs = new Option<bool>("--pairs") { Description = "Print what pairs share instead of groups: both ids, the share of each that the other holds." };
        var passages = new Option<bool>("--passages") { Description = "With --pairs: name the shared passages by their offsets. Holds the articles in memory." };
        var command = new Command("copies", "Tells which articles are copies of one another: exact, edited, cut or extended. Prints id, tab, group.") { files, pairs, passages };
        command.SetAction((result, stop) => new CopyReport(host) { Pairs = result.GetValue(pairs) || result.GetValue(passages), Passages = result.GetValue(passages) }.RunAsync(result.GetValue(files) ?? [], stop));
        return command;
    }
}
