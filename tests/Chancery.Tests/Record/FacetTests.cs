using Chancery.Events;
using Chancery.Record;
using Chancery.Record.Queries;
using Chancery.Record.Store;
using NodaTime;
using Xunit;

namespace Chancery.Tests.Record;

/// <summary>The facets of a pair under the rules of the Vienna Conventions.</summary>
public class FacetTests
{
    private static readonly LocalDate _before = new(2021, 2, 1), _after = new(2021, 5, 1);

    [Fact]
    public void A_break_presupposes_relations_and_holds_from_its_month_on()
    {
        using RecordFile record = Record(Break());
        Assert.Equal(("established", "inferred", "../2021-03"), Line(record, "diplomatic_relations", _before));
        Assert.Equal(("severed", "stated", "2021-03/.."), Line(record, "diplomatic_relations", _after));
    }

    [Fact]
    public void Severed_diplomatic_relations_leave_consular_ones_open()
    {
        using RecordFile record = Record(Break());
        FacetLine line = Facet(record, "consular_relations", _after);
        Assert.Equal("not stated", line.Status);
        Assert.Contains("VCCR 2(3)", line.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_embassy_is_no_break_of_relations()
    {
        using RecordFile record = Record(new ArticleBuilder("a", "2021-03-09", "Courier", "Peru closed its embassy in Nairobi .")
            .Mission("its embassy in Nairobi", "embassy", "PER", "KEN")
            .Event("mission.closed", "closed", ["PER"], ["KEN"], "2021-03-08", others: [("mission", "its embassy in Nairobi")]));
        Assert.Equal("not stated", Facet(record, "diplomatic_relations", _after).Status);
        Assert.Equal(("closed", "stated", "2021-03-08/.."), Line(record, "missions", _after));
        FacetLine level = Facet(record, "representation", _after);
        Assert.Equal(("PER→KEN", "none", "inferred"), (level.Direction, level.Value, level.Status));
    }

    [Fact]
    public void A_protecting_power_needs_evidence_of_its_own_and_only_for_that_pair()
    {
        using RecordFile record = Record(Break(), new ArticleBuilder("b", "2021-04-02", "Herald", "The Kenyan interests section at the Swiss embassy in Brasilia said so .", "Kenya and Peru have no relations .")
            .Mission("The Kenyan interests section at the Swiss embassy in Brasilia", "interests section", "KEN", "BRA", "CHE")
            .Event("relations.severed", "have no relations", ["KEN", "PER"]));
        Assert.Equal("not stated", Facet(record, "protecting_power", _after).Status);
        FacetLine brazil = record.Queries.Status("KEN", "BRA", _after).Facets.Single(f => f.Facet == "protecting_power");
        Assert.Equal(("CHE", "KEN→BRA", "stated"), (brazil.Value, brazil.Direction, brazil.Status));
    }

    [Fact]
    public void What_is_planned_wished_or_denied_changes_no_facet()
    {
        using RecordFile record = Record(new ArticleBuilder("a", "2021-03-09", "Courier", "Peru may break off relations with Kenya .", "Kenya wants to reopen its embassy .", "Peru denied it would cut ties .")
            .Event("relations.severed", "break off", ["PER"], ["KEN"], status: EventStatus.Possible)
            .Event("mission.reopened", "reopen", ["KEN"], ["PER"], status: EventStatus.Desired)
            .Event("relations.severed", "cut ties", ["PER"], ["KEN"], status: EventStatus.Denied));
        Assert.All(record.Queries.Status("PER", "KEN", _after).Facets, f => Assert.Equal("not stated", f.Status));
    }

    [Fact]
    public void Restored_relations_end_the_break_and_the_two_breaks_of_a_decade_are_two()
    {
        using RecordFile record = Record(
            Break(),
            new ArticleBuilder("b", "2024-01-10", "Herald", "Peru and Kenya restored relations in 2023 .").Event("relations.resumed", "restored", ["PER", "KEN"], when: "2023"),
            new ArticleBuilder("c", "2026-02-10", "Herald", "Kenya cut ties with Peru on 9 February .").Event("relations.severed", "cut", ["KEN"], ["PER"], "2026-02-09"));
        Assert.Equal("severed", Facet(record, "diplomatic_relations", new(2022, 1, 1)).Value);
        Assert.Equal("established", Facet(record, "diplomatic_relations", new(2025, 1, 1)).Value);
        Assert.Equal("2023/2026-02-09", Facet(record, "diplomatic_relations", new(2025, 1, 1)).Valid);
        Assert.Equal("severed", Facet(record, "diplomatic_relations", new(2026, 3, 1)).Value);
        Assert.Equal(2, record.Queries.Timeline("PER", "KEN").Events.Count(e => e.Type == "relations.severed"));
    }

    [Fact]
    public void By_the_clock_of_reports_nothing_is_known_before_the_first_report()
    {
        using RecordFile record = Record(Break());
        Assert.Equal("not stated", record.Queries.Status("PER", "KEN", _after, new LocalDate(2021, 3, 1)).Facets.Single(f => f.Facet == "diplomatic_relations").Status);
    }

    private static ArticleBuilder Break() => new ArticleBuilder("break", "2021-04-01", "Courier", "Peru broke off relations with Kenya in March .")
        .Event("relations.severed", "broke off", ["PER"], ["KEN"], "2021-03");

    internal static RecordFile Record(params ArticleBuilder[] articles)
    {
        RecordFile record = RecordFile.InMemory();
        record.Add(articles.Select(a => a.Build()), Provenance.None);
        return record;
    }

    private static FacetLine Facet(RecordFile record, string facet, LocalDate day) => record.Queries.Status("PER", "KEN", day).Facets.First(f => f.Facet == facet);

    private static (string Value, string Status, string? Valid) Line(RecordFile record, string facet, LocalDate day)
    {
        FacetLine f = Facet(record, facet, day);
        return (f.Value, f.Status, f.Valid);
    }
}
