using Chancery.Events;
using Chancery.Tests.Events;
using Xunit;

namespace Chancery.Tests.Resolution.Occasions;

/// <summary>An event's own when and who, once actors and times are settled.</summary>
public class OccasionTests
{
    [Fact]
    public void A_second_mention_takes_the_date_of_the_first()
    {
        var events = EventReading.Read("Peru severed diplomatic relations with Fiji in March 2015. Austria closed its embassy in Belarus. The severance of relations between Peru and Fiji hurt both.").Events;
        Assert.All(events.Where(e => e.Type == "relations.severed"), e => Assert.Equal("2015-03", e.When?.Interval?.Text));
    }

    [Fact]
    public void A_date_inside_an_after_clause_is_not_the_main_events()
    {
        var reading = EventReading.Read("Peru halted its ties with Fiji after Fiji in July 2012 called Peru a threat to peace.");
        Event halted = Assert.Single(reading.Events, e => e.Type == "relations.severed");
        Assert.NotEqual("2012-07", halted.When?.Interval?.Text);
    }

    [Fact]
    public void What_is_planned_lies_not_before_the_day_it_was_spoken_of()
    {
        Event e = EventReading.Read("Denmark will reopen its embassy in Sudan.").Events[0];
        Assert.Equal((EventStatus.Planned, "2020-06-15/.."), (e.Status, e.When?.Interval?.Text));
    }

    [Fact]
    public void An_election_is_held_or_scheduled_by_its_date()
    {
        Assert.Contains(EventReading.Read("The 2015 election in Fiji was quiet.").Events, e => e.Type == "election.held" && e.Status == EventStatus.Happened);
        Assert.Contains(EventReading.Read("Fiji will vote in the elections on 14 November 2020.").Events, e => e.Type == "election.scheduled" && e.Status == EventStatus.Planned);
    }

    [Fact]
    public void A_reply_has_the_parties_of_its_request()
    {
        var events = EventReading.Read("Ecuador asked Italy for polling stations. The request was denied by Italy.").Events;
        Event denied = Assert.Single(events, e => e.Type == "voting_abroad.denied");
        Assert.Equal(["ECU", "ITA"], denied.Actors.Concat(denied.Targets).Select(p => p.State).OfType<string>().Order(StringComparer.Ordinal));
        Assert.Contains(denied.Targets, p => p.Implied);
    }

    [Fact]
    public void A_noun_that_only_points_back_is_no_second_event()
    {
        var events = EventReading.Read("The foreign ministers of Ghana and Mali met in Accra on Monday. After the meeting, they praised the city.").Events;
        Assert.Single(events, e => e.Plover == "CONSULT");
    }

    [Theory]
    [InlineData("In May Ghana recalled its ambassador from Togo.", "ambassador.recalled", "2020-05")]
    [InlineData("Ghana refused on Tuesday to receive the Malian ambassador.", "reject", "2020-06-09")]
    [InlineData("Peru announced on Tuesday that it was severing diplomatic relations with Fiji.", "relations.severed", "2020-06-09")]
    [InlineData("The two have had no embassies since March 2015, when Peru expelled Fiji's diplomats.", "diplomats.expelled", "2015-03")]
    [InlineData("The closure of the Japanese embassy in Kabul, on 1 June, angered many.", "mission.closed", "2020-06-01")]
    public void An_expression_dates_the_act_it_was_told_for(string text, string type, string when) => Dates(text, type, when);

    [Theory]
    [InlineData("Zambia recalled its ambassador from Malawi on 4 June, three days after Malawi expelled a Zambian diplomat.", "diplomats.expelled", "2020-06-01")]
    [InlineData("Zambia closed its embassy in Malawi in April, a month after Malawi severed diplomatic relations with it.", "relations.severed", "2020-03")]
    [InlineData("Zambia recalled its ambassador on 4 June after Malawi expelled a Zambian diplomat.", "diplomats.expelled", "2020-06-04~")]
    public void What_came_before_a_dated_act_is_counted_from_it(string text, string type, string when) => Dates(text, type, when);

    [Theory]
    [InlineData("Ties were restored on 6 May at talks mediated by Oman.", "mediation.held", "2020-05-06")]
    [InlineData("They have argued since the attack of 24 May in Bouar, in which three Chadian soldiers were killed by rebels.", "assault", "2020-05-24")]
    [InlineData("Norway recognised Kosovo in March 2008 in exchange for the establishment of diplomatic relations between Serbia and Iceland.", "relations.established", "2008-03")]
    public void A_noun_lends_its_date(string text, string type, string when) => Dates(text, type, when);

    [Theory]
    [InlineData("Denmark will reopen its embassy in Sudan by the end of July.", "mission.reopened", "[2020-06-15..2020-07-31]")]
    [InlineData("On 4 June Bolivia asked Chile to reopen its consulate in Arica.", "mission.reopened", "2020-06-04/..")]
    public void What_is_ahead_lies_after_it_was_asked_or_told(string text, string type, string when) => Dates(text, type, when);

    [Fact]
    public void Not_until_then_is_then()
    {
        Event e = Assert.Single(EventReading.Read("Peru did not recognise Kosovo until 2008.").Events, e => e.Type == "recognition.granted");
        Assert.Equal((EventStatus.Happened, "2008"), (e.Status, e.When?.Interval?.Text));
    }

    [Fact]
    public void A_step_told_right_after_another_is_of_its_day()
    {
        const string text = "Serbia on Monday expelled a Croatian diplomat. Croatia's ambassador was summoned to the ministry and was handed a note.";
        Dates(text, "envoy.summoned", "2020-06-15");
    }

    [Fact]
    public void A_step_still_told_with_the_news_is_of_about_its_day()
    {
        const string text = "Serbia on Monday closed its airspace to Croatia.\n\nPassengers waited for hours.\n\nSerbia also expelled two Croatian diplomats.";
        Dates(text, "diplomats.expelled", "2020-06-15~");
    }

    [Fact]
    public void What_has_lasted_since_then_began_on_the_main_line() =>
        Dates("Eritrea broke off relations with Sudan in May 2011. A year earlier Sudan had recognised Kosovo. The Sudanese embassy in Eritrea has been closed ever since.", "mission.closed", "2011-05");

    [Fact]
    public void A_former_rupture_is_not_dated_by_the_one_the_news_tells_of()
    {
        var events = EventReading.Read("Peru severed diplomatic relations with Fiji on Monday. Diplomatic relations between Peru and Fiji had already been severed once.").Events;
        Assert.Contains(events, e => e.Type == "relations.severed" && e.When?.Interval?.Text is not ("2020-06-15" or "2020-06-15~"));
    }

    private static void Dates(string text, string type, string when) =>
        Assert.Contains(EventReading.Read(text).Events, e => e.Type == type && e.When?.Interval?.Text == when);
}
