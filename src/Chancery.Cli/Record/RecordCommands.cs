using System.CommandLine;
using Chancery.Cli.Shell;

namespace Chancery.Cli.Record;

/// <summary>Every command over a record, in the order of the contract.</summary>
internal static class RecordCommands
{
    public static IEnumerable<Command> All(CliHost host) =>
    [
        ReadCommand.Create(host),
        PairCommands.Brief(host),
        PairCommands.Status(host),
        PairCommands.Timeline(host),
        PairCommands.Diff(host),
        WordCommands.Claims(host),
        JudgeCommands.Disagreements(host),
        JudgeCommands.Vote(host),
        WordCommands.Who(host),
        WordCommands.Search(host),
        KeepCommands.Decide(host),
        KeepCommands.Dump(host),
        KeepCommands.Check(host),
        KeepCommands.Explain(host),
        StoriesCommand.Create(host),
        DemoCommand.Create(host),
    ];
}
