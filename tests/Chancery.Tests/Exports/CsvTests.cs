using System.Text;
using Chancery.Record;
using Chancery.Record.Exports;
using Xunit;

namespace Chancery.Tests.Exports;

/// <summary>The table of reports reads back as what was written.</summary>
public class CsvTests
{
    [Fact]
    public void Every_report_is_a_row_and_its_quote_reads_back()
    {
        using RecordFile record = ExportRecord.Create();
        List<Dictionary<string, string>> rows = Read(ExportRecord.Write("csv", record));
        Assert.Equal(5, rows.Count);
        Assert.All(rows, r => Assert.Equal(CsvExport.Columns.Length, r.Count));
        foreach (var row in rows)
        {
            string text = record.Queries.TextOf(row["article"])!;
            string quote = text[int.Parse(row["start"], System.Globalization.CultureInfo.InvariantCulture)..int.Parse(row["end"], System.Globalization.CultureInfo.InvariantCulture)];
            Assert.Equal(quote, row["quote"].TrimStart('\''));
        }
    }

    [Fact]
    public void Planned_events_and_intervals_are_kept_as_they_are()
    {
        using RecordFile record = ExportRecord.Create();
        var planned = Assert.Single(Read(ExportRecord.Write("csv", record)), r => r["status"] == "planned");
        Assert.Equal(("[2021-03-11..2021-03-31]", "2021-03-11", "2021-03-31"), (planned["when_edtf"], planned["when_earliest"], planned["when_latest"]));
    }

    [Fact]
    public void No_cell_starts_as_a_formula()
    {
        using RecordFile record = ExportRecord.Create();
        var cells = Read(ExportRecord.Write("csv", record)).SelectMany(r => r.Values).ToList();
        Assert.Contains("'" + ExportRecord.Hostile, cells);
        Assert.DoesNotContain(cells, c => c.StartsWith('=') || c.StartsWith('+') || c.StartsWith('@'));
    }

    [Fact]
    public void The_chain_names_its_hands_in_order()
    {
        using RecordFile record = ExportRecord.Create();
        Assert.Contains(Read(ExportRecord.Write("csv", record)), r => r["chain"] == "speaker: an official > agency: Andina");
    }

    /// <summary>RFC 4180, as any reader of CSV does it.</summary>
    private static List<Dictionary<string, string>> Read(string csv)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            char c = csv[i];
            if (quoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"') cell.Append(csv[++i]);
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is ',' or '\n' && !quoted)
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (c == '\n') rows.Add([]);
            }
            else cell.Append(c);
        }

        return [.. rows.Skip(1).Where(r => r.Count > 0).Select(r => rows[0].Zip(r).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }
}
