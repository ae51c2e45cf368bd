using System.CommandLine;
using System.CommandLine.Invocation;

namespace Chancery.Cli.Shell;

/// <summary>What every command's action is wrapped in.</summary>
internal static class CommandExtensions
{
    /// <summary>Runs <paramref name="step"/> before the command's own action: common options take effect here.</summary>
    public static void Before(this Command command, Action<ParseResult> step)
    {
        if (command.Action is AsynchronousCommandLineAction inner)
        {
            command.SetAction((result, stop) =>
            {
                step(result);
                return inner.InvokeAsync(result, stop);
            });
        }
        else if (command.Action is SynchronousCommandLineAction plain)
        {
            command.SetAction(result =>
            {
                step(result);
                return plain.Invoke(result);
            });
        }
    }
}
