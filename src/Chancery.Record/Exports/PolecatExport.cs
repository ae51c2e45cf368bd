using System.Globalization;
using Chancery.Record.Queries;

namespace Chancery.Record.Exports;

/// <summary>The 40 columns of POLECAT, tab-separated, with its header line; docs/EXPORTS.md says what stands in each.</summary>
internal static class PolecatExport
{
    public static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
        "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    public static void Write(IPageQueries queries, ExportTables tables, TextWriter output)
    {
        ExportText.Row(output, Columns);
        foreach (EventLine e in ExportEvents.Done(queries).Where(e => e.Plover is not null)) ExportText.Row(output, Row(e, tables));
    }

    private static string?[] Row(EventLine e, ExportTables tables)
    {
        var (actor, recipient) = ExportText.Sides(e);
        Evidence? first = e.Evidence.Count > 0 ? e.Evidence[0] : null;
        return
        [
            e.Id, ExportEvents.FirstDay(e), e.Plover, e.Mode, tables.GoldsteinOf(e.Cameo)?.ToString("0.0", CultureInfo.InvariantCulture), Quad(e.Cameo), null,
            .. Side(actor, tables), .. Side(recipient, tables),
            e.Where, null, null, null, null, null, null, null, e.Where, null,
            first?.Outlet, first?.Published,
            string.Join("; ", e.Actor.Concat(e.Target).Concat(e.Others).Where(p => p.Office is not null || p.Role == "person").Select(p => p.Name).Distinct(StringComparer.Ordinal)),
            null, e.Where, "en", "Chancery",
        ];
    }

    private static string?[] Side(Party? p, ExportTables tables) =>
    [
        p?.State is { } state && p.Office is null ? tables.NameOf(state) : p?.Name, p?.State, tables.CowOf(p?.State)?.ToString(CultureInfo.InvariantCulture),
        p is null ? null : ExportText.Sector(p), p is null ? null : ExportText.Sector(p), p?.Office, p?.Name, null,
    ];

    private static string? Quad(string? cameo) => ExportTables.QuadOf(cameo) switch { 1 => "V-Coop", 2 => "M-Coop", 3 => "V-Conf", 4 => "M-Conf", _ => null };
}
