using Chancery.Events;
using Chancery.Lexicon;
using Chancery.Record;
using Chancery.Record.Exports;
using Chancery.Record.Store;
using Chancery.Tests.Record;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Tests.Exports;

/// <summary>A small record put together by hand, with what tables stumble over: quotes, tabs, formulas, markup, an undated event, events that did not happen.</summary>
internal static class ExportRecord
{
    public const string Hostile = "=SUM(A1) , said \"Kenya\" <script>alert(1)</script> .";

    public static ExportTables Tables { get; } = ExportTables.Load(LexiconFiles.Embedded);

    public static RecordFile Create()
    {
        RecordFile record = RecordFile.InMemory();
        record.Add(Articles(), Provenance.None);
        return record;
    }

    public static string Write(string format, RecordFile record)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ExportFormat.All.Single(f => f.Name == format).Write(record.Queries, Tables, output);
        return output.ToString();
    }

    private static Reading[] Articles() =>
    [
        Coded(new ArticleBuilder("one", "2021-03-10", "Courier \"East\"\tand West", new Uri("https://example.org/one"),
                "Peru closed its embassy in Nairobi on 8 March .", "Kenya will expel the ambassador of Peru .", Hostile)
            .Mission("its embassy in Nairobi", "embassy", "PER", "KEN")
            .Person("the ambassador of Peru", "the ambassador of Peru", "PER", "ambassador")
            .Event("mission.closed", "closed", ["PER"], ["KEN"], "2021-03-08", others: [("mission", "its embassy in Nairobi")], where: "Nairobi")
            .Event("diplomats.expelled", "expel", ["KEN"], ["the ambassador of Peru"], "[2021-03-11..2021-03-31]", EventStatus.Planned)
            .Event("relations.severed", "said", ["KEN"], ["PER"], "2021-03")),
        Coded(new ArticleBuilder("two", "2021-03-12", "Gazette", "Peru closed its embassy in Nairobi on 8 March , an official told Andina .")
            .Mission("its embassy in Nairobi", "embassy", "PER", "KEN")
            .Said("an official", "Peru closed its embassy in Nairobi on 8 March", "2021-03-11", agency: "Andina")
            .Event("mission.closed", "closed", ["PER"], ["KEN"], "2021-03-08", others: [("mission", "its embassy in Nairobi")], said: 0)),
        Coded(new ArticleBuilder("three", null, "Gazette", "Peru and Kenya met .").Event("meeting.ministerial", "met", ["PER", "KEN"])),
    ];

    private static Reading Coded(ArticleBuilder article)
    {
        Reading reading = article.Build();
        return reading with
        {
            Events = [.. reading.Events.Select(e => e.Type switch
            {
                "mission.closed" => e with { Plover = "SANCTION", Mode = "withdraw", Cameo = "161" },
                "diplomats.expelled" => e with { Plover = "SANCTION", Mode = "expel", Cameo = "166" },
                "relations.severed" => e with { Plover = "SANCTION", Mode = "discontinue", Cameo = "161" },
                _ => e with { Plover = "CONSULT", Cameo = "042" },
            })],
        };
    }
}
