using System.Globalization;
using Chancery.Record;
using Chancery.Record.Exports;
using Xunit;

namespace Chancery.Tests.Exports;

/// <summary>The tables of event data: their columns, and what may stand in them.</summary>
public class TableTests
{
    [Theory]
    [InlineData("polecat", 40)]
    [InlineData("gdelt", 61)]
    [InlineData("gdelt-mentions", 16)]
    public void Every_row_has_every_column(string format, int columns)
    {
        using RecordFile record = ExportRecord.Create();
        string[][] rows = Rows(ExportRecord.Write(format, record));
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Equal(columns, r.Length));
    }

    [Fact]
    public void Column_names_are_as_many_as_columns()
    {
        Assert.Equal(40, PolecatExport.Columns.Length);
        Assert.Equal(61, GdeltExport.EventColumns.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(16, GdeltExport.MentionColumns.Length);
    }

    [Fact]
    public void What_is_planned_or_undated_is_in_no_table_of_things_done()
    {
        using RecordFile record = ExportRecord.Create();
        string[][] rows = Rows(ExportRecord.Write("gdelt", record));
        Assert.DoesNotContain(rows, r => r[26] == "166");
        Assert.DoesNotContain(rows, r => r[26] == "042");
        Assert.Equal(2, rows.Length);
    }

    [Fact]
    public void A_gdelt_row_reads_back_as_the_event()
    {
        using RecordFile record = ExportRecord.Create();
        var row = GdeltExport.EventColumns.Zip(Rows(ExportRecord.Write("gdelt", record)).Single(r => r[1] == "20210308")).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
        Assert.Equal(("PER", "KEN"), (row["Actor1CountryCode"], row["Actor2CountryCode"]));
        Assert.Equal(("161", "161", "16", "4", "-4.0"), (row["EventCode"], row["EventBaseCode"], row["EventRootCode"], row["QuadClass"], row["GoldsteinScale"]));
        Assert.Equal("2", row["NumMentions"]);
        Assert.Equal("2021.1863", row["FractionDate"]);
        Assert.True(ulong.Parse(row["GLOBALEVENTID"], CultureInfo.InvariantCulture) < 1UL << 62);
    }

    [Fact]
    public void Every_mention_belongs_to_an_event_of_the_table()
    {
        using RecordFile record = ExportRecord.Create();
        var events = Rows(ExportRecord.Write("gdelt", record)).Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        string[][] mentions = Rows(ExportRecord.Write("gdelt-mentions", record));
        Assert.Equal(3, mentions.Length);
        Assert.All(mentions, m => Assert.Contains(m[0], events));
    }

    [Fact]
    public void A_tab_in_an_outlet_moves_no_column()
    {
        using RecordFile record = ExportRecord.Create();
        Assert.Contains(Rows(ExportRecord.Write("polecat", record)), r => r[33] == "Courier \"East\" and West");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_record_gives_the_same_bytes(string format)
    {
        using RecordFile one = ExportRecord.Create(), two = ExportRecord.Create();
        string first = ExportRecord.Write(format, one);
        Assert.NotEmpty(first);
        Assert.Equal(first, ExportRecord.Write(format, two));
        Assert.DoesNotContain('\r', first);
    }

    public static TheoryData<string> Formats => [.. ExportFormat.All.Select(f => f.Name)];

    private static string[][] Rows(string table) => [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'))];
}
