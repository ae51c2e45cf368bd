using System.Text.Json;

namespace Chancery.Eval.Floors;

/// <summary><c>eval/floors.json</c>: figures that no change may sink under (floors) or rise over (ceilings), by name.</summary>
internal sealed record FloorFile(SortedDictionary<string, double> Floors, SortedDictionary<string, double> Ceilings)
{
    private static readonly JsonSerializerOptions _json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    private static string Place => Checkout.At("eval", "floors.json");

    public static FloorFile Read() => JsonSerializer.Deserialize<FloorFile>(File.ReadAllText(Place), _json)!;

    /// <summary>Writes bounds that today's figures hold with little to spare: a point of a percentage, two hundredths of a share, one of a count; four points over our own passages, where one of them is more than three.</summary>
    public static void Write(IEnumerable<(string Name, double Value)> figures)
    {
        var bounds = new FloorFile(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var (name, value) in figures)
        {
            if (IsCeiling(name)) bounds.Ceilings[name] = value == 0 ? 0 : value + 1;
            else if (value > 0) bounds.Floors[name] = Math.Round(Math.Max(0, value - Spare(name, value)), 3);
        }

        File.WriteAllText(Place, JsonSerializer.Serialize(bounds, _json) + "\n");
    }

    private static double Spare(string name, double value) => name.StartsWith("labelled.", StringComparison.Ordinal) ? 4 : value <= 1 ? .02 : 1;

    private static bool IsCeiling(string name) => name.EndsWith("extra", StringComparison.Ordinal) || name.EndsWith("furniture", StringComparison.Ordinal);

    /// <summary>Prints a figure beside its bound; false when it is on the wrong side.</summary>
    public bool Holds(string name, double value)
    {
        if (Ceilings.TryGetValue(name, out double ceiling)) return Print(name, value, "at most", ceiling, value <= ceiling);
        if (Floors.TryGetValue(name, out double floor)) return Print(name, value, "floor", floor, value >= floor);
        Console.WriteLine(FormattableString.Invariant($"     {name,-40} {value,8:0.###}"));
        return true;
    }

    private static bool Print(string name, double value, string kind, double bound, bool holds)
    {
        Console.WriteLine(FormattableString.Invariant($"{(holds ? "ok  " : "SANK")} {name,-40} {value,8:0.###}   {kind} {bound:0.###}"));
        return holds;
    }
}
