using System.Globalization;
using Chancery.Record.Queries;

namespace Chancery.Record.Exports;

/// <summary>A row a report, RFC 4180 with a header line and line feeds; docs/EXPORTS.md says what stands in each column.</summary>
internal static class CsvExport
{
    public static readonly string[] Columns =
    [
        "event_id", "type", "plover", "mode", "cameo", "status", "condition", "actor", "actor_states", "target", "target_states", "others",
        "when_edtf", "when_earliest", "when_latest", "when_why", "where", "reports", "origins", "according_to",
        "article", "article_hash", "outlet", "url", "published", "chain", "start", "end", "quote", "source_id",
    ];

    public static void Write(IPageQueries queries, ExportTables tables, TextWriter output)
    {
        Row(output, Columns);
        foreach (EventLine e in ExportEvents.All(queries))
        {
            foreach (Evidence x in e.Evidence) Row(output, Cells(e, x));
        }
    }

    private static string?[] Cells(EventLine e, Evidence x) =>
    [
        e.Id, e.Type, e.Plover, e.Mode, e.Cameo, e.Status, e.Condition, Names(e.Actor), States(e.Actor), Names(e.Target), States(e.Target),
        string.Join("; ", e.Others.Select(o => $"{o.Role}: {o.Name}")),
        e.When?.Edtf, e.When?.Earliest, e.When?.Latest, e.When is null ? null : string.Join("; ", e.When.Why), e.Where, Count(e.Reports), Count(e.Origins), string.Join("; ", e.AccordingTo),
        x.Article, x.Hash, x.Outlet, x.Url, x.Published, string.Join(" > ", x.Chain.Select(c => $"{c.Role}: {c.Name}")), Count(x.Start), Count(x.End), x.Quote, x.Source,
    ];

    private static string Names(IReadOnlyList<Party> parties) => string.Join("; ", parties.Select(p => p.Name));

    private static string States(IReadOnlyList<Party> parties) => string.Join("; ", parties.Select(p => p.State).OfType<string>().Distinct(StringComparer.Ordinal));

    private static string Count(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static void Row(TextWriter output, IReadOnlyList<string?> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (i > 0) output.Write(',');
            output.Write(Quoted(cells[i] ?? ""));
        }

        output.Write('\n');
    }

    // A cell that a spreadsheet would run as a formula is foreign text like any other: it is quoted, and an apostrophe keeps it text.
    private static string Quoted(string cell)
    {
        if (cell.Length > 0 && cell[0] is '=' or '+' or '@' or '\t' or '\r' || cell is ['-', not (>= '0' and <= '9'), ..]) cell = "'" + cell;
        return cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
