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
}
