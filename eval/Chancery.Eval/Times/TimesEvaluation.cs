namespace Chancery.Eval.Times;

/// <summary><see cref="TimesCommand"/> as a subcommand.</summary>
internal sealed class TimesEvaluation : IEvaluation
{
    public string Name => "times";

    public string Summary => "time expressions alone: annotate, speed, dating";

    public int Run(string[] arguments) => arguments.Length == 0 ? 2 : TimesCommand.Run(arguments);
}
