using System.Text.Json;
using Chancery.Record.Queries;

namespace Chancery.Record.Exports;

/// <summary>
/// The record as JSON-LD, one object with a context and a graph: articles (schema:NewsArticle), events (schema:Event with their EDTF dates),
/// claims (schema:Claim) with their chains (PROV-O), and evidence as Web Annotation targets with both text selectors.
/// </summary>
internal static class JsonLdExport
{
    private static readonly Dictionary<string, object> Context = new(StringComparer.Ordinal)
    {
        ["schema"] = "https://schema.org/",
        ["prov"] = "http://www.w3.org/ns/prov#",
        ["oa"] = "http://www.w3.org/ns/oa#",
        ["edtf"] = "http://id.loc.gov/datatypes/edtf/",
        ["chancery"] = "urn:chancery:",
    };

    public static void Write(IPageQueries queries, ExportTables tables, TextWriter output)
    {
        output.Write($"{{\"@context\":{JsonSerializer.Serialize(Context, QueryJson.Options)},\"@graph\":[");
        var written = new HashSet<string>(StringComparer.Ordinal);
        bool first = true;
        void Node(string id, Func<object> node)
        {
            if (!written.Add(id)) return;
            output.Write(first ? "\n" : ",\n");
            first = false;
            output.Write(JsonSerializer.Serialize(node(), QueryJson.Options));
        }

        foreach (PairSummary pair in ExportEvents.Pairs(queries))
        {
            Brief brief = queries.Brief(pair.A, pair.B);
            foreach (EventLine e in queries.Timeline(pair.A, pair.B).Events)
            {
                foreach (Evidence x in e.Evidence) Node(ArticleId(x), () => Article(x));
                Node(e.Id, () => Event(e, tables));
            }

            foreach (ClaimLine c in brief.Statements)
            {
                Node(ArticleId(c.Evidence), () => Article(c.Evidence));
                Node(c.Id, () => Claim(c));
            }
        }

        output.Write("\n]}\n");
    }

    private static Dictionary<string, object?> Article(Evidence x) => Told(new()
    {
        ["@id"] = ArticleId(x),
        ["@type"] = new[] { "schema:NewsArticle", "prov:Entity" },
        ["schema:identifier"] = x.Article,
        ["schema:headline"] = x.Title,
        ["schema:url"] = x.Url,
        ["schema:publisher"] = x.Outlet is null ? null : Named("schema:Organization", x.Outlet),
        ["schema:datePublished"] = Date(x.Published),
    });

    private static Dictionary<string, object?> Event(EventLine e, ExportTables tables) => Told(new()
    {
        ["@id"] = "chancery:event:" + e.Id,
        ["@type"] = "schema:Event",
        ["schema:additionalType"] = "chancery:type:" + e.Type,
        ["schema:name"] = ExportText.Title(e),
        ["schema:temporalCoverage"] = Date(e.When?.Edtf),
        ["schema:location"] = e.Where is null ? null : Named("schema:Place", e.Where),
        ["schema:organizer"] = e.Actor.Select(p => Party(p, tables)),
        ["schema:attendee"] = e.Target.Select(p => Party(p, tables)),
        ["chancery:status"] = e.Status,
        ["chancery:plover"] = e.Plover,
        ["chancery:cameo"] = e.Cameo,
        ["chancery:origins"] = e.Origins,
        ["prov:wasDerivedFrom"] = e.Evidence.Select(Target),
    });

    private static Dictionary<string, object?> Claim(ClaimLine c) => Told(new()
    {
        ["@id"] = "chancery:claim:" + c.Id,
        ["@type"] = new[] { "schema:Claim", "prov:Entity" },
        ["schema:text"] = c.Content,
        ["schema:creator"] = Named("schema:Person", c.Speaker),
        ["schema:dateCreated"] = Date(c.SaidOn),
        ["chancery:modality"] = c.Modality,
        ["prov:hadPrimarySource"] = new Dictionary<string, object?> { ["@id"] = "chancery:origin:" + c.Origin },
        ["prov:qualifiedAttribution"] = c.Chain.Select((link, i) => new Dictionary<string, object?>
        {
            ["@type"] = "prov:Attribution",
            ["prov:agent"] = Named("prov:Agent", link.Name),
            ["prov:hadRole"] = "chancery:role:" + link.Role,
            ["schema:position"] = i + 1,
        }),
        ["schema:appearance"] = Target(c.Evidence),
    });

    /// <summary>The sentence in its article, by its words and by its place (UTF-16 code units).</summary>
    private static Dictionary<string, object?> Target(Evidence x) => new()
    {
        ["@type"] = "oa:SpecificResource",
        ["oa:hasSource"] = new Dictionary<string, object?> { ["@id"] = ArticleId(x) },
        ["oa:hasSelector"] = new object[]
        {
            new Dictionary<string, object?> { ["@type"] = "oa:TextQuoteSelector", ["oa:exact"] = x.Quote },
            new Dictionary<string, object?> { ["@type"] = "oa:TextPositionSelector", ["oa:start"] = x.Start, ["oa:end"] = x.End },
        },
    };

    private static Dictionary<string, object?> Party(Party p, ExportTables tables) => Told(new()
    {
        ["@type"] = p.Office is null ? "schema:Organization" : "schema:Person",
        ["schema:name"] = p.Name,
        ["schema:jobTitle"] = p.Office,
        ["schema:nationality"] = p.State is null ? null : new Dictionary<string, object?> { ["@type"] = "schema:Country", ["schema:name"] = tables.NameOf(p.State), ["schema:identifier"] = p.State },
    });

    /// <summary>Members that have a value: what is not stated is left out.</summary>
    private static Dictionary<string, object?> Told(Dictionary<string, object?> node) => node.Where(m => m.Value is not null).ToDictionary();

    private static Dictionary<string, object?> Named(string type, string name) => new() { ["@type"] = type, ["schema:name"] = name };

    private static Dictionary<string, object?>? Date(string? edtf) => edtf is null ? null : new() { ["@type"] = "edtf:EDTF", ["@value"] = edtf };

    private static string ArticleId(Evidence x) => "chancery:article:" + (x.Hash ?? Uri.EscapeDataString(x.Article));
}
