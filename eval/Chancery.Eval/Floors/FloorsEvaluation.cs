using Chancery.Eval.Labelled;

namespace Chancery.Eval.Floors;

/// <summary>
/// <c>floors [labelled|shared]</c>: every figure beside its floor; the shared data is left out where it does not lie beside the checkout.
/// <c>floors set</c> writes floors just under today's figures.
/// </summary>
internal sealed class FloorsEvaluation : IEvaluation
{
    public string Name => "floors";

    public string Summary => "each figure beside its floor; fails when one sinks";

    public int Run(string[] arguments)
    {
        if (arguments is ["set"])
        {
            FloorFile.Write(Figures(arguments));
            return 0;
        }

        FloorFile bounds = FloorFile.Read();
        bool all = true;
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var (name, value) in Figures(arguments))
        {
            seen.Add(name);
            all &= bounds.Holds(name, value);
        }

        // A floor that nothing measured any more would hold for ever.
        if (arguments.Length == 0 && SharedScores.Available) all &= Missing(bounds, seen);
        return all ? 0 : 1;
    }

    private static IEnumerable<(string, double)> Figures(string[] arguments)
    {
        if (!arguments.Contains("shared"))
        {
            foreach (var (name, value) in LabelledEvaluation.Score(null)) yield return ("labelled." + name, value);
        }

        if (arguments.Contains("labelled")) yield break;
        if (!SharedScores.Available)
        {
            Console.WriteLine("shared/ or python3 is not here: its floors are left out.");
            yield break;
        }

        foreach (var figure in SharedScores.All()) yield return figure;
    }

    private static bool Missing(FloorFile bounds, HashSet<string> seen)
    {
        string[] missing = [.. bounds.Floors.Keys.Concat(bounds.Ceilings.Keys).Where(n => !seen.Contains(n))];
        foreach (string name in missing) Console.WriteLine($"SANK {name,-40} was not measured");
        return missing.Length == 0;
    }
}
