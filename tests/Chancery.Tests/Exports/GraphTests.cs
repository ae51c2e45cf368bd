using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Chancery.Lexicon;
using Chancery.Record;
using Chancery.Record.Exports;
using Xunit;

namespace Chancery.Tests.Exports;

/// <summary>JSON-LD, PLOVER, GeoJSON, RSS and Markdown: what a program of somebody else's finds in them.</summary>
public class GraphTests
{
    [Fact]
    public void Selectors_point_at_the_words_they_quote()
    {
        using RecordFile record = ExportRecord.Create();
        JsonElement[] nodes = [.. JsonDocument.Parse(ExportRecord.Write("jsonld", record)).RootElement.GetProperty("@graph").EnumerateArray()];
        var articles = nodes.Where(n => n.TryGetProperty("schema:identifier", out _)).ToDictionary(n => n.GetProperty("@id").GetString()!, n => n.GetProperty("schema:identifier").GetString()!, StringComparer.Ordinal);
        var targets = nodes.Where(n => n.TryGetProperty("prov:wasDerivedFrom", out _)).SelectMany(n => n.GetProperty("prov:wasDerivedFrom").EnumerateArray()).ToList();
        Assert.Equal(3, articles.Count);
        Assert.Equal(5, targets.Count);
        foreach (JsonElement target in targets)
        {
            JsonElement quote = target.GetProperty("oa:hasSelector")[0], place = target.GetProperty("oa:hasSelector")[1];
            string text = record.Queries.TextOf(articles[target.GetProperty("oa:hasSource").GetProperty("@id").GetString()!])!;
            Assert.Equal(text[place.GetProperty("oa:start").GetInt32()..place.GetProperty("oa:end").GetInt32()], quote.GetProperty("oa:exact").GetString());
        }
    }

    [Fact]
    public void A_claim_carries_its_chain_by_position()
    {
        using RecordFile record = ExportRecord.Create();
        JsonElement claim = JsonDocument.Parse(ExportRecord.Write("jsonld", record)).RootElement.GetProperty("@graph").EnumerateArray().Single(n => n.TryGetProperty("prov:qualifiedAttribution", out _));
        Assert.Equal(["an official", "Andina"], claim.GetProperty("prov:qualifiedAttribution").EnumerateArray().OrderBy(a => a.GetProperty("schema:position").GetInt32()).Select(a => a.GetProperty("prov:agent").GetProperty("schema:name").GetString()));
    }

    [Fact]
    public void Plover_lines_hold_status_interval_and_evidence()
    {
        using RecordFile record = ExportRecord.Create();
        JsonElement[] lines = [.. ExportRecord.Write("plover", record).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
        Assert.Equal(4, lines.Length);
        JsonElement planned = Assert.Single(lines, l => l.GetProperty("status").GetString() == "planned");
        Assert.Equal(("SANCTION", "expel", "[2021-03-11..2021-03-31]"), (planned.GetProperty("type").GetString(), planned.GetProperty("mode").GetString(), planned.GetProperty("date").GetString()));
        Assert.All(lines, l => Assert.NotEmpty(l.GetProperty("evidence").EnumerateArray()));
    }

    [Fact]
    public void A_mission_stands_at_the_capital_and_says_so()
    {
        using RecordFile record = ExportRecord.Create();
        JsonElement[] features = [.. JsonDocument.Parse(ExportRecord.Write("geojson", record)).RootElement.GetProperty("features").EnumerateArray()];
        JsonElement closed = Assert.Single(features, f => f.GetProperty("properties").GetProperty("state").GetString() == "closed");
        Assert.Equal([36.82, -1.29], closed.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(n => n.GetDouble()));
        Assert.Equal("capital of the receiving state", closed.GetProperty("properties").GetProperty("placed").GetString());
    }

    [Fact]
    public void A_feed_reads_back_with_each_event_once()
    {
        using RecordFile record = ExportRecord.Create();
        XElement[] items = [.. XDocument.Parse(ExportRecord.Write("rss", record)).Descendants("item")];
        Assert.Equal(4, items.Select(i => i.Element("guid")!.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains(items, i => i.Element("description")!.Value.Contains(ExportRecord.Hostile, StringComparison.Ordinal));
        Assert.All(items.Elements("pubDate"), d => Assert.Equal(2021, DateTime.ParseExact(d.Value, "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture).Year));
        Assert.Single(items, i => i.Element("pubDate") is null);
    }

    [Fact]
    public void Markdown_shows_foreign_text_and_never_obeys_it()
    {
        using RecordFile record = ExportRecord.Create();
        string text = BriefMarkdown.Write(record.Queries.Brief("KEN", "PER"), ExportRecord.Tables.NameOf);
        Assert.StartsWith("# Kenya – Peru\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.Contains("&lt;script\\>", text, StringComparison.Ordinal);
        int cited = Enumerable.Range(1, 50).TakeWhile(n => text.Contains($"[^{n}]", StringComparison.Ordinal)).Count();
        Assert.Equal(cited, Enumerable.Range(1, 50).Count(n => text.Contains($"\n[^{n}]:", StringComparison.Ordinal)));
        Assert.True(cited >= 3);
    }

    [Fact]
    public void Codes_are_looked_up_by_their_longest_known_prefix()
    {
        Assert.Equal(-5.6, ExportRecord.Tables.GoldsteinOf("1622"));
        Assert.Equal(-4, ExportRecord.Tables.GoldsteinOf("161"));
        Assert.Null(ExportRecord.Tables.GoldsteinOf("99"));
        Assert.Equal(4, ExportTables.QuadOf("161"));
    }

    [Fact]
    public void Every_state_of_the_table_is_a_state_of_the_lexicon_and_on_the_globe()
    {
        StateList states = StateList.Load(LexiconFiles.Embedded);
        foreach (var (code, _) in LexiconNode.Read(LexiconFiles.Embedded, "exports/states.yaml").Entries)
        {
            Assert.NotNull(states.Find(code));
            var (latitude, longitude) = ExportRecord.Tables.CapitalOf(code)!.Value;
            Assert.InRange(latitude, -60, 75);
            Assert.InRange(longitude, -180, 180);
        }
    }
}
