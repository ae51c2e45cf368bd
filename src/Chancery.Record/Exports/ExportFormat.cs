using Chancery.Record.Queries;

namespace Chancery.Record.Exports;

/// <summary>One format the record can be written in. The same record gives the same bytes.</summary>
/// <param name="Name">As the command line takes it.</param>
/// <param name="Write">Writes the whole record; lines end with a line feed.</param>
public sealed record ExportFormat(string Name, string Description, Action<IPageQueries, ExportTables, TextWriter> Write)
{
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("plover", "PLOVER events, one JSON object a line, with intervals, status and evidence", PloverExport.Write),
        new("polecat", "POLECAT's 40 tab-separated columns; events that happened, by their first possible day", PolecatExport.Write),
        new("gdelt", "GDELT 2.0 events, 61 tab-separated columns; events that happened, by their first possible day", GdeltExport.WriteEvents),
        new("gdelt-mentions", "GDELT 2.0 mentions, 16 tab-separated columns: a row a report of those events", GdeltExport.WriteMentions),
        new("csv", "a row a report, with intervals, reasons and evidence", CsvExport.Write),
        new("jsonld", "JSON-LD: schema.org, PROV-O, Web Annotation selectors", JsonLdExport.Write),
        new("rss", "RSS 2.0 of the latest events", (queries, _, output) => output.Write(RssFeed.Write("Chancery: events", "urn:chancery:record", ExportEvents.All(queries), id => "urn:chancery:event:" + id))),
        new("geojson", "GeoJSON of missions", GeoJsonExport.Write),
    ];
}
