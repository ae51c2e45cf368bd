using System.Text.Json;

namespace Chancery.Record.Store;

/// <summary>Decisions in the file, in the order they were taken; the table refuses changes and deletions.</summary>
internal sealed class DecisionStore(Database database)
{
    public List<Decision> All() => database.Rows(
        "SELECT id, verb, ids, value, because, by, at FROM decision ORDER BY seq",
        r => new Decision(r.GetString(0), r.GetString(1), JsonSerializer.Deserialize<string[]>(r.GetString(2))!, Text(r, 3), r.GetString(4), r.GetString(5), Text(r, 6)));

    /// <summary>Adds a decision; the same one again (same id) is the one that is there.</summary>
    public void Add(Decision d) => database.Run(
        "INSERT OR IGNORE INTO decision (id, verb, ids, value, because, by, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        d.Id, d.Verb, JsonSerializer.Serialize(d.Ids), d.Value, d.Because, d.By, d.At);

    private static string? Text(Microsoft.Data.Sqlite.SqliteDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);
}
