using System.Text.Json;
using Chancery.Record.Queries;

namespace Chancery.Record.Exports;

/// <summary>Events as PLOVER codes them, one JSON object a line; docs/EXPORTS.md names each member.</summary>
internal static class PloverExport
{
    public static void Write(IPageQueries queries, ExportTables tables, TextWriter output)
    {
        foreach (EventLine e in ExportEvents.All(queries).Where(e => e.Plover is not null))
        {
            output.Write(JsonSerializer.Serialize(Row(e, tables), QueryJson.Options));
            output.Write('\n');
        }
    }

    private static object Row(EventLine e, ExportTables tables) => new
    {
        e.Id,
        Date = e.When?.Edtf,
        DateEarliest = e.When?.Earliest,
        DateLatest = e.When?.Latest,
        Type = e.Plover,
        e.Mode,
        e.Status,
        e.Cameo,
        Chancery = e.Type,
        Actor = e.Actor.Select(p => Side(p, tables)),
        Target = e.Target.Select(p => Side(p, tables)),
        Others = e.Others.Select(p => new { p.Role, p.Name, Country = p.State }),
        Location = e.Where,
        e.Reports,
        e.Origins,
        e.AccordingTo,
        Text = e.Evidence.Count > 0 ? e.Evidence[0].Quote : null,
        e.Evidence,
    };

    private static object Side(Party p, ExportTables tables) => new { p.Name, Country = p.State, Cow = tables.CowOf(p.State), Sector = ExportText.Sector(p), Title = p.Office };
}
