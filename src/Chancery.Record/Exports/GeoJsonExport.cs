using System.Text.Json;
using Chancery.Record.Queries;

namespace Chancery.Record.Exports;

/// <summary>
/// Missions as GeoJSON (RFC 7946): a feature a stretch of a mission's state. An embassy stands at the capital of the receiving state, since reports
/// place it there by naming no other place, and says so under <c>placed</c>; what is not placed has no geometry.
/// </summary>
internal static class GeoJsonExport
{
    public static void Write(IPageQueries queries, ExportTables tables, TextWriter output)
    {
        var features = ExportEvents.Pairs(queries)
            .SelectMany(p => queries.History(p.A, p.B))
            .Where(f => f.Facet == "missions")
            .DistinctBy(f => f.Id)
            .Select(f => Feature(f, tables));
        output.Write(JsonSerializer.Serialize(new { Type = "FeatureCollection", Features = features }, QueryJson.Options));
        output.Write('\n');
    }

    private static Dictionary<string, object?> Feature(FacetLine f, ExportTables tables)
    {
        string[] way = f.Direction.Split('→', 2);
        string? receiving = way.Length == 2 ? way[1] : null;
        bool atCapital = receiving is not null && (f.Subject ?? "").StartsWith("embassy", StringComparison.OrdinalIgnoreCase) | (f.Subject ?? "").StartsWith("high commission", StringComparison.OrdinalIgnoreCase);
        var place = atCapital ? tables.CapitalOf(receiving!) : null;
        return new()
        {
            ["type"] = "Feature",
            ["id"] = f.Id,
            ["geometry"] = place is { } at ? new { Type = "Point", Coordinates = new[] { at.Longitude, at.Latitude } } : null,
            ["properties"] = new
            {
                Mission = f.Subject,
                Sending = way[0],
                Receiving = receiving,
                State = f.Value,
                f.Valid,
                f.Status,
                f.Words,
                Placed = place is null ? "not placed" : "capital of the receiving state",
                Place = place is null ? null : tables.CapitalNameOf(receiving!),
                f.Why,
                f.Evidence,
            },
        };
    }
}
