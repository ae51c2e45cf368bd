namespace Chancery.Eval.Labelled;

/// <summary>Counts of one layer: in the labels, in the output, in both.</summary>
internal sealed class Tally
{
    public int Gold { get; set; }

    public int Found { get; set; }

    public int Right { get; set; }

    public double Precision => Share(Right, Found);

    public double Recall => Share(Right, Gold);

    public double F1 => Share(2 * Right, Gold + Found);

    /// <summary>In percent, one decimal; 0 where there is nothing to share.</summary>
    public static double Share(int part, int whole) => whole == 0 ? 0 : Math.Round(100.0 * part / whole, 1);
}
