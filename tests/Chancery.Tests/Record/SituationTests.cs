using Chancery.Events;
using Chancery.Record;
using Chancery.Record.Queries;
using NodaTime;
using Xunit;

namespace Chancery.Tests.Record;

/// <summary>Three situations of our own: relations lowered to chargé level, expulsions tit for tat with a denial, a detention with access granted late.</summary>
public class SituationTests
{
    [Fact]
    public void A_downgrade_keeps_relations_and_lowers_representation()
    {
        using RecordFile record = FacetTests.Record(
            new ArticleBuilder("d1", "2018-07-04", "Courier", "Norway downgraded its relations with Bolivia to the level of chargé d'affaires on Tuesday .")
                .Event("relations.downgraded", "downgraded", ["NOR"], ["BOL"], "2018-07-03"),
            new ArticleBuilder("d2", "2018-07-05", "Herald", "Oslo lowered its ties with La Paz in July , it said .")
                .Event("relations.downgraded", "lowered", ["NOR"], ["BOL"], "2018-07"),
            new ArticleBuilder("d3", "2019-01-20", "Herald", "Norway's new ambassador Kari Lie presented her credentials in La Paz .")
                .Person("Kari Lie", "Kari Lie", "NOR", "ambassador")
                .Event("credentials.presented", "presented her credentials", ["NOR"], ["BOL"], "2019-01-18", others: [("person", "Kari Lie")]));
        FacetLine level = Facet(record, "NOR", "BOL", "representation", new(2018, 8, 1));
        Assert.Equal(("NOR→BOL", "chargé d'affaires", "stated"), (level.Direction, level.Value, level.Status));
        Assert.Equal("2018-07-03/2019-01-18", level.Valid);
        Assert.Equal("ambassador", Facet(record, "NOR", "BOL", "representation", new(2018, 6, 1)).Value);
        Assert.Equal("ambassador", Facet(record, "NOR", "BOL", "representation", new(2019, 2, 1)).Value);
        FacetLine relations = Facet(record, "NOR", "BOL", "diplomatic_relations", new(2018, 8, 1));
        Assert.Equal(("established", "inferred"), (relations.Value, relations.Status));
        EventLine lowered = Assert.Single(record.Queries.Timeline("NOR", "BOL").Events, e => e.Type == "relations.downgraded");
        Assert.Equal((2, "2018-07-03"), (lowered.Reports, lowered.When!.Edtf));
    }

    [Fact]
    public void Expulsions_tit_for_tat_are_two_and_a_denial_contradicts_only_its_own()
    {
        using RecordFile record = FacetTests.Record(
            new ArticleBuilder("e1", "2020-10-06", "Courier", "Senegal expelled two Chilean diplomats on Monday .").Event("diplomats.expelled", "expelled", ["SEN"], ["CHL"], "2020-10-05"),
            new ArticleBuilder("e2", "2020-10-08", "Herald", "Chile ordered two Senegalese diplomats to leave on Wednesday in response to the expulsion of its own .").Event("diplomats.expelled", "ordered", ["CHL"], ["SEN"], "2020-10-07"),
            new ArticleBuilder("e3", "2020-10-09", "Mirror", "Minister Awa Diop denied that Senegal had expelled anybody .").Person("Awa Diop", "Awa Diop", "SEN", "foreign minister").Said("Awa Diop", "Senegal had expelled anybody", "2020-10-09")
                .Event("diplomats.expelled", "had expelled", ["SEN"], ["CHL"], status: EventStatus.Denied, said: 0));
        EventLine[] expelled = [.. record.Queries.Timeline("CHL", "SEN").Events.Where(e => e.Type == "diplomats.expelled" && e.Status == "happened")];
        Assert.Equal(["2020-10-05", "2020-10-07"], expelled.Select(e => e.When!.Edtf));
        DisagreementLine denial = Assert.Single(record.Queries.Disagreements("SEN", "CHL").Disagreements);
        Assert.Equal(("outcome", "contradiction"), (denial.Kind, denial.Verdict));
        Assert.Equal(["e1", "e3"], denial.Sides.SelectMany(s => s.Evidence).Select(e => e.Article));
        Assert.All(record.Queries.Status("SEN", "CHL").Facets.Where(f => f.Facet == "diplomatic_relations"), f => Assert.Equal("not stated", f.Status));
    }

    [Fact]
    public void A_detention_with_access_granted_late_is_one_case_with_two_lines()
    {
        using RecordFile record = FacetTests.Record(
            new ArticleBuilder("c1", "2022-02-03", "Courier", "Mongolia arrested the Irish engineer Tom Byrne on 1 February .").Person("Tom Byrne", "Tom Byrne", "IRL")
                .Event("consular.detention", "arrested", ["MNG"], ["Tom Byrne"], "2022-02-01", others: [("person", "Tom Byrne")]),
            new ArticleBuilder("c2", "2022-02-20", "Herald", "Ireland said Mongolia had denied consular access to Byrne .").Person("Byrne", "Byrne", "IRL")
                .Event("consular.access_denied", "denied consular access", ["MNG"], ["IRL"], "2022-02-18", others: [("person", "Byrne")]),
            new ArticleBuilder("c3", "2022-04-02", "Mirror", "A consul was allowed to see Tom Byrne on Friday .").Person("Tom Byrne", "Tom Byrne", "IRL")
                .Event("consular.access_granted", "was allowed to see", ["MNG"], ["IRL"], "2022-04-01", others: [("person", "Tom Byrne")]));
        Assert.Equal(["access denied", "detained"], Cases(record, new(2022, 3, 1)));
        Assert.Equal(["access granted", "detained"], Cases(record, new(2022, 4, 2)));
        Assert.Empty(Cases(record, new(2022, 1, 15)));
        FacetLine line = record.Queries.Status("IRL", "MNG", new LocalDate(2022, 4, 2)).Facets.First(f => f.Facet == "consular_cases");
        Assert.Equal(("IRL→MNG", "Tom Byrne"), (line.Direction, line.Subject));
        DisagreementLine changed = Assert.Single(record.Queries.Disagreements("IRL", "MNG").Disagreements);
        Assert.Equal(("supersession", "compatible"), (changed.Kind, changed.Verdict));
    }

    private static string[] Cases(RecordFile record, LocalDate day) =>
        [.. record.Queries.Status("IRL", "MNG", day).Facets.Where(f => f.Facet == "consular_cases" && f.Status != "not stated").Select(f => f.Value).Order(StringComparer.Ordinal)];

    private static FacetLine Facet(RecordFile record, string a, string b, string facet, LocalDate day) => record.Queries.Status(a, b, day).Facets.First(f => f.Facet == facet);
}
