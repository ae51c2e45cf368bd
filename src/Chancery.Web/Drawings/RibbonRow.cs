using Chancery.Record.Queries;
using Chancery.Web.Hosting;
using Chancery.Web.Views;

namespace Chancery.Web.Drawings;

/// <summary>One facet's row of the ribbon, its stretches placed on the scale.</summary>
public sealed record RibbonRow(string Label, string Sub, IReadOnlyList<RibbonStretch> Stretches)
{
    private const int Most = 18, MostStretches = 24;

    /// <summary>Rows in the order of the lines; facets never stated have none.</summary>
    public static IReadOnlyList<RibbonRow> Of(IEnumerable<FacetLine> history, TimeScale scale, Func<string, string> nameOf) =>
    [
        .. history.Where(f => f.Status != "not stated")
            .GroupBy(f => (f.Facet, f.Direction, f.Subject))
            .Select(g => Row(g.Key.Facet, g.Key.Direction, g.Key.Subject, [.. g], scale, nameOf))
            .Where(r => r.Stretches.Count > 0)
            .Take(Most),
    ];

    private static RibbonRow Row(string facet, string direction, string? subject, IReadOnlyList<FacetLine> lines, TimeScale scale, Func<string, string> nameOf)
    {
        string way = Words.Direction(direction, nameOf);
        return new(
            Shown.Plain(Words.Facet(facet), 34),
            Shown.Plain(subject is null ? way : $"{subject} · {way}", 40),
            WithRoom([.. lines.Select(l => Stretch(facet, l, scale)).OfType<RibbonStretch>().OrderBy(s => s.X1).TakeLast(MostStretches)]));
    }

    /// <summary>Stretches may overlap: a later one is drawn over an earlier one.</summary>
    private static IReadOnlyList<RibbonStretch> WithRoom(IReadOnlyList<RibbonStretch> stretches) =>
        [.. stretches.Select((s, i) => s with { Room = Math.Min(s.X2, i + 1 < stretches.Count ? stretches[i + 1].X1 : double.MaxValue) - s.X1 })];

    private static RibbonStretch? Stretch(string facet, FacetLine line, TimeScale scale)
    {
        var (earliest, latest) = Edtf.Days(line.Valid);
        if (line.Valid is null || earliest > scale.To || latest < scale.From) return null;
        string value = Shown.Plain(line.Value, 60);
        string title = $"{Words.Facet(facet)}: {value}, {Edtf.Words(line.Valid)} ({line.Status})";
        return new(scale.X(earliest ?? scale.From), scale.X(latest ?? scale.To), 0, value, Tone.Of(line.Value), line.Status == "inferred", title);
    }
}
