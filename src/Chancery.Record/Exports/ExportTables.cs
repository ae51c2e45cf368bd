using System.Globalization;
using Chancery.Lexicon;

namespace Chancery.Record.Exports;

/// <summary>What exports add to the record's own words: codes and scales of event data, and where capitals lie (<c>lexicon/exports</c>).</summary>
public sealed class ExportTables
{
    private readonly Dictionary<string, double> _goldstein = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int? Cow, double Latitude, double Longitude)> _states = new(StringComparer.Ordinal);
    private readonly StateList _names;

    private ExportTables(StateList names) => _names = names;

    /// <exception cref="LexiconException">A file is missing or wrong.</exception>
    public static ExportTables Load(LexiconFiles files)
    {
        var tables = new ExportTables(StateList.Load(files));
        foreach (var (code, value) in LexiconNode.Read(files, "exports/goldstein.yaml").Entries) tables._goldstein[code] = Number(value);
        foreach (var (state, node) in LexiconNode.Read(files, "exports/states.yaml").Entries)
        {
            node.Only("cow", "lat", "lon");
            int? cow = node["cow"] is { } n ? (int)Number(n) : null;
            tables._states[state] = (cow, Number(node["lat"] ?? throw node.Error("'lat' is missing")), Number(node["lon"] ?? throw node.Error("'lon' is missing")));
        }

        return tables;
    }

    public string NameOf(string state) => _names.Find(state)?.Name ?? state;

    /// <summary>Number in the Correlates of War list, or null.</summary>
    public int? CowOf(string? state) => state is not null && _states.TryGetValue(state, out var s) ? s.Cow : null;

    /// <summary>Degrees north and east of a state's capital, or null.</summary>
    public (double Latitude, double Longitude)? CapitalOf(string state) => _states.TryGetValue(state, out var s) ? (s.Latitude, s.Longitude) : null;

    /// <summary>The state's capital by name, or null.</summary>
    public string? CapitalNameOf(string state) => _names.Find(state) is { Capitals: [var capital, ..] } ? capital : null;

    /// <summary>Goldstein's figure of the longest known prefix of a CAMEO code, or null.</summary>
    public double? GoldsteinOf(string? cameo)
    {
        for (int length = cameo?.Length ?? 0; length > 1; length--)
        {
            if (_goldstein.TryGetValue(cameo![..length], out double value)) return value;
        }

        return null;
    }

    /// <summary>CAMEO's quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; null without a code.</summary>
    public static int? QuadOf(string? cameo) => cameo is { Length: >= 2 } && int.TryParse(cameo.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int root)
        ? root switch { <= 5 => 1, <= 8 => 2, <= 13 => 3, _ => 4 }
        : null;

    private static double Number(LexiconNode node) =>
        double.TryParse(node.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) ? value : throw node.Error($"'{node.Text}' is no number");
}
