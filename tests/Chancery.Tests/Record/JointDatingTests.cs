using Chancery.Calendar;
using Chancery.Events;
using Chancery.Record.Dating;
using Chancery.Record.Identity;
using Chancery.Record.Store;
using Chancery.Times;
using NodaTime;
using Xunit;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Tests.Record;

/// <summary>
/// Undated articles dated from each other. The Chilean and the Ghanaian minister met; one article puts the meeting on "last Thursday" and a briefing
/// on "Tuesday", the other says an agency told of the meeting on 15 March 2019. So: meeting on the 14th, briefing on the 19th.
/// </summary>
public class JointDatingTests
{
    private static readonly StatePair _pair = StatePair.Of("CHL", "GHA");

    [Fact]
    public void Weekdays_of_one_article_and_a_date_of_another_settle_both()
    {
        var dating = Dating();
        RecordedArticle[] articles = [Briefing(), Agency()];
        var dated = dating.Date(_pair, articles, Rulings.None);
        Assert.Equal("[2019-03-19..2019-03-21]", dated[0].Reading.Published.Interval!.Text);
        Assert.True(dated[1].Reading.Published.Interval!.Earliest >= new LocalDate(2019, 3, 19), "the briefing it quotes was on the 19th");
        var occurrences = dating.Sharpen(_pair, dated, dating.Build(_pair, dated, Rulings.None));
        Occurrence meeting = Assert.Single(occurrences, o => o.Type == "meeting.ministerial");
        Assert.Equal("2019-03-14", meeting.When!.Text);
        Assert.Contains("2019-03-07", meeting.RunnerUp!, StringComparison.Ordinal);
        Assert.Equal("2019-03-19", Assert.Single(occurrences, o => o.Type == "press.conference").When!.Text);
    }

    [Fact]
    public void Alone_an_article_keeps_its_own_stretch()
    {
        EdtfInterval alone = Dating().Date(_pair, [Briefing()], Rulings.None)[0].Reading.Published.Interval!;
        Assert.True(alone.Days > 21, $"nothing tells one week of the month from another, yet it says {alone}");
    }

    [Fact]
    public void A_later_meeting_is_another_and_dates_nothing()
    {
        RecordedArticle later = RecordedArticle.From(new ArticleBuilder("c", "2019-06-02", "Mirror", "The ministers of Chile and Ghana met on 1 June .")
            .Event("meeting.ministerial", "met", ["CHL", "GHA"], when: "2019-06-01").Build(), Provenance.None);
        var dated = Dating().Date(_pair, [Briefing(), later], Rulings.None);
        Assert.True(dated[0].Reading.Published.Interval!.Days > 21);
    }

    private static PairDating Dating() => new(new(TypeRules.Load(Chancery.Lexicon.LexiconFiles.Embedded)));

    private static RecordedArticle Briefing()
    {
        Reading reading = new ArticleBuilder("a", null, "Courier", "The meeting of Kofi Mensah and Ana Rojas was held last Thursday .", "Speaking in her briefing on Tuesday , Luisa Paz said the meeting went well .")
            .Person("Kofi Mensah", "Kofi Mensah", "GHA").Person("Ana Rojas", "Ana Rojas", "CHL").Person("Luisa Paz", "Luisa Paz", "CHL")
            .Said("Luisa Paz", "the meeting went well")
            .Event("meeting.ministerial", "was held", ["Kofi Mensah", "Ana Rojas"])
            .Event("press.conference", "briefing", ["Luisa Paz"])
            .Event("meeting.ministerial", "the meeting", ["Kofi Mensah", "Ana Rojas"], said: 0)
            .Build();
        return With(reading, "2019-03-01", "2019-03-31", occasion: 1, day => [Before(day, IsoDayOfWeek.Thursday), OnOrBefore(day, IsoDayOfWeek.Tuesday), null]);
    }

    private static RecordedArticle Agency()
    {
        Reading reading = new ArticleBuilder("b", null, "Herald", "Ana Rojas met Kofi Mensah , the agency reported on March 15 .", "Luisa Paz spoke of it in her weekly briefing .")
            .Person("Kofi Mensah", "Kofi Mensah", "GHA").Person("Ana Rojas", "Ana Rojas", "CHL").Person("Luisa Paz", "Luisa Paz", "CHL")
            .Said("the agency", "Ana Rojas met Kofi Mensah", "2019-03-15")
            .Event("meeting.ministerial", "met", ["Ana Rojas", "Kofi Mensah"], said: 0)
            .Event("press.conference", "weekly briefing", ["Luisa Paz"])
            .Build();
        return With(reading, "2019-03-15", "2019-03-30", occasion: null, _ => [null, null]);
    }

    private static RecordedArticle With(Reading reading, string first, string last, int? occasion, Func<LocalDate, LocalDate?[]> days)
    {
        EdtfInterval a = EdtfInterval.Parse(first), b = EdtfInterval.Parse(last);
        Reading undated = reading with
        {
            Published = new(EdtfInterval.OneOf(a.Earliest, b.Latest), PublishedBasis.Inferred, []),
            Statements = [.. reading.Statements.Select(s => s with { Occasion = occasion })],
        };
        var table = new Hypotheses(r => r with { Events = [.. r.Events.Zip(days(r.Article.Published!.Day), (e, d) => e with { When = new EventTime(d is { } day ? EdtfInterval.Day(day) : null, null, []) })] }).Of(undated);
        return RecordedArticle.From(undated, Provenance.None) with { Table = table };
    }

    private static LocalDate Before(LocalDate day, IsoDayOfWeek weekday) => day.Previous(weekday);

    private static LocalDate OnOrBefore(LocalDate day, IsoDayOfWeek weekday) => day.DayOfWeek == weekday ? day : day.Previous(weekday);
}
