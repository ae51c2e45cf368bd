namespace Chancery.Eval;

/// <summary>One thing this project measures. A class that implements it, with a constructor without parameters, becomes a subcommand.</summary>
internal interface IEvaluation
{
    /// <summary>The subcommand.</summary>
    string Name { get; }

    /// <summary>What it prints, in one line.</summary>
    string Summary { get; }

    /// <param name="arguments">What follows the subcommand.</param>
    /// <returns>Exit status: 0 done, 1 a figure sank under its floor, 2 wrong usage.</returns>
    int Run(string[] arguments);
}
