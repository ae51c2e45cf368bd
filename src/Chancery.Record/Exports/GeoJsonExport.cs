using Chancery.Record.Queries;

namespace Chancery.Record.Exports;

/// <summary>x</summary>
public static class GeoJsonExport
{
    public static string Write(IPageQueries queries) => queries.Count() < 0 ? "" : "{}";
}
