using Chancery.Record;
using Chancery.Record.Queries;
using Chancery.Record.Store;
using NodaTime;
using Xunit;

namespace Chancery.Tests.Record;

/// <summary>Decisions, versions, spellings, origins: what an editor relies on.</summary>
public class KeepingTests
{
    [Fact]
    public void A_rejected_report_is_gone_from_every_answer_until_the_decision_is_withdrawn()
    {
        using RecordFile record = FacetTests.Record(Call("a", "2021-05-04"));
        string id = record.Queries.Timeline("PER", "KEN").Events.Single().Evidence.Single().Source!;
        DecisionLine rejected = record.Decide("reject", [id], "it was a football match", "M. Okello");
        Assert.Empty(record.Queries.Timeline("PER", "KEN").Events);
        record.Decide("withdraw", [rejected.Id], "it was not", "M. Okello");
        Assert.Single(record.Queries.Timeline("PER", "KEN").Events);
        Assert.Equal(2, record.Queries.Decisions().Count);
    }

    [Fact]
    public void Merge_split_and_correct_are_kept_when_the_articles_are_read_again()
    {
        using RecordFile record = FacetTests.Record(Call("a", "2021-05-04"), Call("b", "2021-05-06"));
        string[] ids = [.. record.Queries.Timeline("PER", "KEN").Events.Select(e => e.Id)];
        Assert.Equal(2, ids.Length);
        record.Decide("merge", ids, "one call, two time zones", "M. Okello");
        string source = record.Queries.Timeline("PER", "KEN").Events.Single().Evidence[0].Source!;
        record.Decide("correct", [source, "when=2021-05-05"], "the ministry's log", "M. Okello");
        AddResult again = record.Add([Call("a", "2021-05-04").Build(), Call("b", "2021-05-06").Build()], new Provenance("newer", "", ""));
        Assert.Equal(2, again.Reread);
        EventLine call = Assert.Single(record.Queries.Timeline("PER", "KEN").Events);
        Assert.Contains("merged by a decision", call.Why);
        Assert.All(record.Queries.Decisions(), d => Assert.True(d.Applies, $"{d.Verb} should still apply"));
        Assert.Empty(record.Check());
    }

    [Fact]
    public void A_decision_whose_event_a_newer_reader_no_longer_finds_is_listed()
    {
        using RecordFile record = FacetTests.Record(Call("a", "2021-05-04"));
        record.Decide("accept", [record.Queries.Timeline("PER", "KEN").Events.Single().Evidence.Single().Source!], "checked", "M. Okello");
        record.Add([Call("a", "2021-05-04").Build() with { Events = [] }], new Provenance("newer", "", ""));
        Assert.Contains("does not apply", Assert.Single(record.Check()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shred", "M. Okello", "why", "'shred' is no decision")]
    [InlineData("reject", "", "why", "needs a name")]
    [InlineData("reject", "M. Okello", " ", "needs its reason")]
    [InlineData("reject", "M. Okello", "why", "Nothing in the record has the id")]
    public void A_decision_that_cannot_be_taken_says_why(string verb, string by, string because, string message)
    {
        using RecordFile record = RecordFile.InMemory();
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => record.Decide(verb, ["e-0"], because, by)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_text_at_the_same_address_is_a_version_and_no_second_origin()
    {
        var url = new Uri("https://courier.example/1");
        ArticleBuilder Version(string id, string day, string modified) => new ArticleBuilder(id, "2021-05-05", "Courier", url, $"Peru's minister phoned Kenya's on {day} .").Modified(modified)
            .Event("contact.phone", "phoned", ["PER", "KEN"], when: day);
        using RecordFile record = FacetTests.Record(Version("v1", "2021-05-03", "2021-05-05"), Version("v2", "2021-05-04", "2021-05-06"));
        EventLine call = Assert.Single(record.Queries.Timeline("PER", "KEN").Events);
        Assert.Equal(("2021-05-04", 1, 1), (call.When!.Edtf, call.Reports, call.Origins));
        Assert.All(record.Queries.Articles(), a => Assert.Single(a.Versions));
    }

    [Fact]
    public void Spellings_of_one_name_are_one_person_and_namesakes_of_two_states_are_two()
    {
        using RecordFile record = FacetTests.Record(
            new ArticleBuilder("a", "2021-05-05", "Courier", "Spokesman Karim Qassimi spoke .").Person("Karim Qassimi", "Karim Qassimi", "OMN", "spokesperson"),
            new ArticleBuilder("b", "2021-05-06", "Herald", "Karim Ghasimi spoke .").Person("Karim Ghasimi", "Karim Ghasimi", "OMN"),
            new ArticleBuilder("c", "2021-05-07", "Mirror", "Karim Qasimi of Jordan spoke .").Person("Karim Qasimi", "Karim Qasimi", "JOR"));
        PersonFile person = record.Queries.Who("Qassimi")!;
        Assert.Equal(["Karim Ghasimi", "Karim Qassimi"], person.Names.Order(StringComparer.Ordinal));
        Assert.NotEmpty(person.Why);
        Assert.Equal("spokesperson", Assert.Single(person.Offices).Office);
        Assert.Null(record.Queries.Who("Nobody"));
    }

    [Fact]
    public void One_briefing_in_three_papers_is_one_origin_and_a_second_speaker_another()
    {
        ArticleBuilder Told(string id, string speaker, string content) => new ArticleBuilder(id, "2021-05-06", id, $"{content} , said {speaker} on Wednesday .")
            .Person(speaker, speaker, "PER").Said(speaker, content, "2021-05-05").Event("talks.expert_level", "talks", ["PER", "KEN"], when: "2021-05", said: 0);
        using RecordFile record = FacetTests.Record(
            Told("Courier", "Ana Ruiz", "Expert talks with Kenya go on well"), Told("Herald", "Ana Ruiz", "The talks of experts with Kenya proceed well"), Told("Mirror", "Ana Ruiz", "Kenya and Peru hold talks at expert level"),
            Told("Times", "Joseph Kamau", "There are talks between experts"));
        EventLine talks = Assert.Single(record.Queries.Timeline("PER", "KEN").Events);
        Assert.Equal((4, 2), (talks.Reports, talks.Origins));
        Assert.Equal(2, record.Queries.Claims("talks").Origins);
        Assert.Equal(["Ana Ruiz", "Ana Ruiz", "Ana Ruiz"], record.Queries.Claims("talks", by: "Ruiz").Claims.Select(c => c.Speaker));
    }

    [Fact]
    public void A_file_that_is_no_record_is_refused_and_left_as_it_is()
    {
        string path = Path.Combine(Path.GetTempPath(), $"chancery-{Guid.NewGuid():N}.db");
        File.WriteAllText(path, "these are notes, not a record; they go on for a while so that SQLite reads a page of them");
        byte[] before = File.ReadAllBytes(path);
        Assert.Throws<RecordException>(() => RecordFile.Open(path, create: true));
        Assert.Equal(before, File.ReadAllBytes(path));
        File.Delete(path);
        Assert.Contains("There is no record", Assert.Throws<RecordException>(() => RecordFile.Open(path)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Two_meetings_a_year_apart_are_two_and_two_calls_on_one_day_are_one()
    {
        using RecordFile record = FacetTests.Record(Call("a", "2021-05-04"), Call("b", "2021-05-04"), Call("c", "2022-05-04"));
        Assert.Equal([2, 1], record.Queries.Timeline("PER", "KEN").Events.Select(e => e.Reports));
        Assert.Single(record.Queries.Timeline("PER", "KEN", new LocalDate(2022, 1, 1)).Events);
    }

    private static ArticleBuilder Call(string id, string day) => new ArticleBuilder(id, "2022-06-01", id, $"The ministers of Peru and Kenya spoke by phone on {day} , {id} reports .").Event("contact.phone", "spoke by phone", ["PER", "KEN"], when: day);
}
